-- What a push may touch is decided from what central holds, never from what the push says. A transaction reads the
-- areas in app.areas; it may append to those in app.writes without seeing their entries.

CREATE FUNCTION app_writes() RETURNS text[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(nullif(current_setting('app.writes', true), ''), '{}')::text[] $$;

-- Where each subject was opened and by whom: codes only, read by all that asks whether a hand-over counts.
CREATE TABLE subject_home (
    subject text PRIMARY KEY,
    area text NOT NULL,
    station text NOT NULL
);

-- Entries that name an area which their station may not reach; they are fed to the station's own area only.
CREATE TABLE not_entitled (
    station text NOT NULL,
    epoch text NOT NULL,
    stream text NOT NULL,
    seq bigint NOT NULL,
    area text NOT NULL,
    asked text NOT NULL,
    subject text NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (station, epoch, stream, seq)
);

ALTER TABLE entry NO FORCE ROW LEVEL SECURITY;
INSERT INTO subject_home (subject, area, station)
    SELECT DISTINCT ON (subject) subject, area, station FROM entry
    WHERE stream = 'register' AND (subject NOT LIKE 'case/%' OR kind = 'case.opened')
    ORDER BY subject, received, tick, station, epoch, seq;
ALTER TABLE entry FORCE ROW LEVEL SECURITY;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['subject_home', 'not_entitled']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['entry', 'personal', 'feed', 'subject_area']
    LOOP
        EXECUTE format('CREATE POLICY by_append ON %I FOR INSERT WITH CHECK (area = ANY (app_writes()))', name);
    END LOOP;
END $$;

CREATE POLICY for_all ON subject_home FOR SELECT USING (true);
CREATE POLICY by_opener ON subject_home FOR INSERT WITH CHECK (station = app_station());
CREATE POLICY by_area ON not_entitled USING (area = ANY (app_areas())) WITH CHECK (area = ANY (app_areas()));

-- Giving places in a feed needs its head and what stands in it already; neither says anything of a person.
CREATE POLICY by_append ON feed_head USING (area = ANY (app_writes())) WITH CHECK (area = ANY (app_writes()));
CREATE POLICY by_append_read ON feed FOR SELECT USING (area = ANY (app_writes()));
CREATE POLICY by_append_read ON subject_area FOR SELECT USING (home = ANY (app_writes()));

-- A station's own chain may hold entries of areas that it no longer has.
CREATE POLICY by_writer ON entry FOR SELECT USING (station = app_station());
