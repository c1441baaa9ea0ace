-- What central and one station share so that a supervisor can agree over the phone; made when the station first asks.
ALTER TABLE station ADD COLUMN consent bytea;

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
