-- books without an ISBN are asked for too: answers are kept by book key, which is the ISBN-13 where there is one
ALTER TABLE evidence RENAME COLUMN isbn13 TO book_key;

ALTER TABLE job_isbn RENAME TO job_key;
ALTER TABLE job_key RENAME COLUMN isbn13 TO book_key;
DROP INDEX job_isbn_pair;
DROP INDEX job_isbn_isbn13;
CREATE UNIQUE INDEX job_key_pair ON job_key (job, book_key);
CREATE INDEX job_key_book ON job_key (book_key);

-- what the reader said of a match by title and author; `record` is the first id of the answer it is about
CREATE TABLE match_choice (
    book_key TEXT NOT NULL,
    source TEXT NOT NULL,
    record TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    chosen_at TEXT NOT NULL,
    UNIQUE (book_key, source, record)
) STRICT;

-- a cover was kept as an address, now as the name of a picture
UPDATE evidence SET body = json_set(body, '$.cover', 'openlibrary-' || replace(
    substr(json_extract(body, '$.cover_url'), instr(json_extract(body, '$.cover_url'), '/b/id/') + 6), '-L.jpg', ''))
WHERE source = 'openlibrary' AND json_extract(body, '$.cover_url') LIKE '%/b/id/%-L.jpg';
UPDATE evidence SET body = json_set(body, '$.cover', 'google-' || json_extract(body, '$.ids[0]'))
WHERE source = 'google' AND json_extract(body, '$.cover_url') IS NOT NULL AND json_extract(body, '$.ids[0]') IS NOT NULL;
UPDATE evidence SET body = json_remove(body, '$.cover_url', '$.small_cover_url');
