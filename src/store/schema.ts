/** The database's tables, one migration a version. `PRAGMA user_version` is the version a file has. */

/** Each entry brings a file from the version of its index to the next. Never edit one that has been released. */
export const migrations: readonly string[] = [
  `
  -- Compiled contents and rubrics, once per digest: an attempt outlives its pack.
  CREATE TABLE contents (digest TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE attempts (
    id TEXT PRIMARY KEY,
    scenario TEXT NOT NULL,
    -- What a list of attempts shows, so that it need not open their contents.
    title TEXT NOT NULL,
    title_en TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('agent', 'recorder')),
    contents TEXT NOT NULL REFERENCES contents (digest),
    -- The log's head: version, digests, customer as drawn, seed, settings.
    head TEXT NOT NULL,
    -- Epoch ms.
    started INTEGER NOT NULL,
    ended INTEGER,
    state TEXT NOT NULL CHECK (state IN ('in-progress', 'submitted', 'abandoned', 'discarded')),
    -- Identity stands beside the log, never in it.
    trainee TEXT REFERENCES trainees (id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attempts_started ON attempts (started);

  CREATE TABLE events (
    attempt TEXT NOT NULL REFERENCES attempts (id),
    sequence INTEGER NOT NULL,
    -- Epoch ms of writing, to know how long a dead process was away.
    wall INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (attempt, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE trainees (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL DEFAULT '',
    -- 工号, said in the greeting.
    worker TEXT NOT NULL DEFAULT '',
    -- Characters a minute in the 60-second baseline.
    baseline REAL,
    settings TEXT NOT NULL DEFAULT '{}'
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE trainees ADD COLUMN email TEXT NOT NULL DEFAULT '';
  -- 班级
  ALTER TABLE trainees ADD COLUMN class TEXT NOT NULL DEFAULT '';

  -- Class sessions (课堂) of this machine, and those that imported attempts belong to.
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    class TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL,
    -- The session plan as it was started, JSON.
    plan TEXT NOT NULL DEFAULT '{}',
    -- Epoch ms.
    started INTEGER NOT NULL,
    ended INTEGER
  ) STRICT, WITHOUT ROWID;

  -- Who was expected or came; 'joined' is null for a trainee who never did: absent, which is never a zero.
  CREATE TABLE seats (
    session TEXT NOT NULL REFERENCES sessions (id),
    trainee TEXT NOT NULL REFERENCES trainees (id),
    joined INTEGER,
    PRIMARY KEY (session, trainee)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE attempts ADD COLUMN session TEXT REFERENCES sessions (id);
  -- 'local' was taken on this machine, 'class' was run by this host, 'imported' came as a file.
  ALTER TABLE attempts ADD COLUMN origin TEXT NOT NULL DEFAULT 'local' CHECK (origin IN ('local', 'class', 'imported'));
  CREATE INDEX attempts_session ON attempts (session);
  `,
  `
  -- What was taken before anybody asked for a name is this machine's person's, too.
  INSERT OR IGNORE INTO trainees (id) VALUES ('local');
  UPDATE attempts SET trainee = 'local' WHERE trainee IS NULL;

  -- What graders did to an attempt, in order. Only ever appended to; it goes when its attempt goes.
  CREATE TABLE grade_events (
    attempt TEXT NOT NULL REFERENCES attempts (id),
    sequence INTEGER NOT NULL,
    -- Epoch ms, and who did it in the grader's own words.
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    why TEXT NOT NULL DEFAULT '',
    json TEXT NOT NULL,
    PRIMARY KEY (attempt, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER grade_events_stay BEFORE UPDATE ON grade_events
    BEGIN SELECT RAISE(ABORT, 'a grade event is never changed'); END;

  -- What holds for this data folder: how long attempts are kept, the key of the pseudonyms.
  CREATE TABLE keepings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- The log of all drills (专项练习). Only ever appended to: the book of mistakes and the schedule are worked out of it.
  CREATE TABLE drill_events (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Epoch ms.
    at INTEGER NOT NULL,
    json TEXT NOT NULL,
    trainee TEXT NOT NULL REFERENCES trainees (id)
  ) STRICT;
  CREATE TRIGGER drill_events_stay BEFORE UPDATE ON drill_events
    BEGIN SELECT RAISE(ABORT, 'a drill event is never changed'); END;
  CREATE INDEX drill_events_trainee ON drill_events (trainee);
  `,
  `
  -- ms a session has run, pauses and absences of the host left out, and epoch ms, when it was last known to run.
  ALTER TABLE sessions ADD COLUMN clock INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE sessions ADD COLUMN alive INTEGER NOT NULL DEFAULT 0;
  -- What trainees type to join; a host that comes back has the same.
  ALTER TABLE sessions ADD COLUMN code TEXT NOT NULL DEFAULT '';

  -- What happened to the room of a class, in order: the room is worked out of it.
  CREATE TABLE room_events (
    session TEXT NOT NULL REFERENCES sessions (id),
    sequence INTEGER NOT NULL,
    wall INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (session, sequence)
  ) STRICT, WITHOUT ROWID;

  -- What the seats of a class did, as it came: both times, the seat's and the host's. Times are call time in ms.
  CREATE TABLE deeds (
    attempt TEXT NOT NULL REFERENCES attempts (id),
    sequence INTEGER NOT NULL,
    -- Of the host's last message the seat had, and how long after it came, by the seat's clock.
    since INTEGER NOT NULL,
    after INTEGER NOT NULL,
    receipt INTEGER NOT NULL,
    -- Epoch ms of receipt.
    wall INTEGER NOT NULL,
    -- The time it was given in the log, and what did not fit.
    at INTEGER NOT NULL,
    flag TEXT,
    unused INTEGER NOT NULL DEFAULT 0,
    json TEXT NOT NULL,
    PRIMARY KEY (attempt, sequence)
  ) STRICT, WITHOUT ROWID;
  `
]
export const schemaVersion = migrations.length
