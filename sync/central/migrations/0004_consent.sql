-- What central and one station share so that a supervisor can agree over the phone, within reach of that station's own
-- transactions only. The last row counts; an empty one says that the station gets another when it next asks. Those
-- before it still tell which entries central had answered.
CREATE TABLE consent_secret (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    station text NOT NULL,
    secret bytea NOT NULL,
    made bigint NOT NULL
);
CREATE INDEX consent_secret_station ON consent_secret (station, number);
ALTER TABLE consent_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY by_itself ON consent_secret USING (station = app_station()) WITH CHECK (station = app_station());

-- Every answer that was given: for which station, to what request, in whose name.
CREATE TABLE consent (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    station text NOT NULL,
    area text NOT NULL,
    act text NOT NULL,
    request text NOT NULL,
    supervisor text NOT NULL,
    given bigint NOT NULL
);
ALTER TABLE consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent FORCE ROW LEVEL SECURITY;
CREATE POLICY by_area ON consent USING (area = ANY (app_areas())) WITH CHECK (area = ANY (app_areas()));

-- Who works at an area's counters is looked up while somebody waits on the telephone.
CREATE INDEX entry_people ON entry (area) WHERE kind IN ('user.added', 'user.changed');

-- Entries that say that somebody agreed over the phone are held against the answers that were given.
CREATE INDEX entry_phoned ON entry (area) WHERE position('"telp:'::bytea IN header) > 0;
