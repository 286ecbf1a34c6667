-- Eighth format. Where a meeting took place: 'in person, the office', 'video'.

ALTER TABLE session ADD COLUMN location TEXT;
