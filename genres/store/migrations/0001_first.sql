CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY,
    idempotency_key TEXT UNIQUE,
    state TEXT NOT NULL,
    body TEXT NOT NULL,
    header TEXT NOT NULL
) STRICT;

CREATE TABLE row_problem (
    job TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    field TEXT,
    reason TEXT NOT NULL,
    title TEXT,
    cells TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX row_problem_order ON row_problem (job, number);

CREATE TABLE evidence (
    source TEXT NOT NULL,
    isbn13 TEXT NOT NULL,
    outcome TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX evidence_key ON evidence (isbn13, source);

-- which editions a job asks for, so that deleting the last library that holds one forgets its answers too
CREATE TABLE job_isbn (
    job TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    isbn13 TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX job_isbn_pair ON job_isbn (job, isbn13);
CREATE INDEX job_isbn_isbn13 ON job_isbn (isbn13);

CREATE TABLE preference (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
