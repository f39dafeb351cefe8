-- how many requests a source was sent on a day of its own calendar; `account` is a hash of the key, never the key
CREATE TABLE source_quota (
    source TEXT NOT NULL,
    day TEXT NOT NULL,
    account TEXT NOT NULL,
    spent INTEGER NOT NULL,
    PRIMARY KEY (source, day, account)
) STRICT;
