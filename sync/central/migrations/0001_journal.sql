-- What central keeps. Every row that speaks of people carries its area, and row-level security shows only the
-- areas that a transaction has set in app.areas. A station is found before its areas are known: by app.station.

CREATE FUNCTION app_areas() RETURNS text[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(nullif(current_setting('app.areas', true), ''), '{}')::text[] $$;

CREATE FUNCTION app_station() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('app.station', true), '') $$;

CREATE TABLE central (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    name text NOT NULL,
    epoch text NOT NULL,
    born bigint NOT NULL
);

-- The areas that central has heard of; the only list that everybody may read.
CREATE TABLE area (
    code text PRIMARY KEY
);

CREATE TABLE station (
    id text PRIMARY KEY,
    area text NOT NULL,
    areas text[] NOT NULL,
    name text NOT NULL,
    key bytea NOT NULL,
    program text NOT NULL,
    enrolled bigint NOT NULL,
    heard bigint NOT NULL DEFAULT 0,
    revoked bigint
);

CREATE TABLE enrolment_code (
    number text PRIMARY KEY,
    area text NOT NULL,
    areas text[] NOT NULL,
    name text NOT NULL,
    digest bytea NOT NULL,
    expires bigint NOT NULL,
    tries integer NOT NULL,
    station text
);

CREATE TABLE nonce (
    station text NOT NULL,
    nonce text NOT NULL,
    area text NOT NULL,
    expires bigint NOT NULL,
    PRIMARY KEY (station, nonce)
);
CREATE INDEX nonce_expires ON nonce (station, expires);

CREATE TABLE chain (
    station text NOT NULL,
    epoch text NOT NULL,
    stream text NOT NULL,
    area text NOT NULL,
    seq bigint NOT NULL,
    head bytea NOT NULL,
    changed bigint NOT NULL,
    PRIMARY KEY (station, epoch, stream)
);

CREATE TABLE entry (
    station text NOT NULL,
    epoch text NOT NULL,
    stream text NOT NULL,
    seq bigint NOT NULL,
    area text NOT NULL,
    subject text NOT NULL,
    kind text NOT NULL,
    tick bigint NOT NULL,
    header bytea NOT NULL,
    facts bytea NOT NULL,
    personal_digest bytea NOT NULL,
    hash bytea NOT NULL,
    received bigint NOT NULL,
    PRIMARY KEY (station, epoch, stream, seq)
);
CREATE INDEX entry_subject ON entry (subject);

CREATE TABLE personal (
    station text NOT NULL,
    epoch text NOT NULL,
    stream text NOT NULL,
    seq bigint NOT NULL,
    area text NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (station, epoch, stream, seq)
);

CREATE TABLE fork (
    station text NOT NULL,
    epoch text NOT NULL,
    stream text NOT NULL,
    after_seq bigint NOT NULL,
    head bytea NOT NULL,
    area text NOT NULL,
    prev bytea NOT NULL,
    held_seq bigint NOT NULL,
    held_head bytea NOT NULL,
    batch bytea NOT NULL,
    seen bigint NOT NULL,
    PRIMARY KEY (station, epoch, stream, after_seq, head)
);

CREATE TABLE feed_head (
    area text PRIMARY KEY,
    position bigint NOT NULL DEFAULT 0
);

-- How far the projections of an area follow its feed; apart from the head, so that folding never holds up a push.
CREATE TABLE projected (
    area text PRIMARY KEY,
    position bigint NOT NULL DEFAULT 0
);

CREATE TABLE feed (
    area text NOT NULL,
    position bigint NOT NULL,
    station text NOT NULL,
    epoch text NOT NULL,
    stream text NOT NULL CHECK (stream = 'register'),
    seq bigint NOT NULL,
    subject text NOT NULL,
    PRIMARY KEY (area, position),
    UNIQUE (station, epoch, stream, seq, area)
);
CREATE INDEX feed_subject ON feed (area, subject);

-- Areas that a subject was handed to, beside the one in its entries' headers.
CREATE TABLE subject_area (
    subject text NOT NULL,
    area text NOT NULL,
    home text NOT NULL,
    PRIMARY KEY (subject, area)
);

CREATE TABLE set_aside (
    area text NOT NULL,
    station text NOT NULL,
    epoch text NOT NULL,
    stream text NOT NULL,
    seq bigint NOT NULL,
    subject text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (area, station, epoch, stream, seq)
);

CREATE TABLE case_row (
    area text NOT NULL,
    id text NOT NULL,
    held_by text NOT NULL,
    station text NOT NULL,
    visit text NOT NULL,
    number text NOT NULL,
    service text NOT NULL,
    status text NOT NULL,
    opened bigint NOT NULL,
    status_at bigint NOT NULL,
    conflicts integer NOT NULL,
    entries integer NOT NULL,
    tick bigint NOT NULL,
    PRIMARY KEY (area, id)
);
CREATE INDEX case_row_opened ON case_row (area, opened);

CREATE TABLE visit_row (
    area text NOT NULL,
    id text NOT NULL,
    station text NOT NULL,
    purpose text NOT NULL,
    opened bigint NOT NULL,
    cases integer NOT NULL,
    entries integer NOT NULL,
    tick bigint NOT NULL,
    PRIMARY KEY (area, id)
);
CREATE INDEX visit_row_opened ON visit_row (area, opened);

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['station', 'enrolment_code', 'nonce', 'chain', 'entry', 'personal', 'fork',
        'feed_head', 'projected', 'feed', 'subject_area', 'set_aside', 'case_row', 'visit_row']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY by_area ON %I USING (area = ANY (app_areas())) '
            'WITH CHECK (area = ANY (app_areas()))', name);
    END LOOP;
END $$;

CREATE POLICY by_itself ON station USING (id = app_station()) WITH CHECK (false);
CREATE POLICY by_number ON enrolment_code USING (number = current_setting('app.code', true))
    WITH CHECK (number = current_setting('app.code', true));

CREATE POLICY by_home ON subject_area FOR SELECT USING (home = ANY (app_areas()));

-- A subject handed over is read by its new area too: those entries stand in its feed.
CREATE POLICY by_feed ON entry FOR SELECT USING (EXISTS (SELECT FROM feed f
    WHERE f.station = entry.station AND f.epoch = entry.epoch AND f.stream = entry.stream AND f.seq = entry.seq
    AND f.area = ANY (app_areas())));
CREATE POLICY by_feed ON personal FOR SELECT USING (EXISTS (SELECT FROM feed f
    WHERE f.station = personal.station AND f.epoch = personal.epoch AND f.stream = personal.stream
    AND f.seq = personal.seq AND f.area = ANY (app_areas())));
