-- Figures come from entries, and an entry may say any number that the register holds.
ALTER TABLE case_row ALTER COLUMN conflicts TYPE bigint, ALTER COLUMN entries TYPE bigint;
ALTER TABLE visit_row ALTER COLUMN cases TYPE bigint, ALTER COLUMN entries TYPE bigint;
