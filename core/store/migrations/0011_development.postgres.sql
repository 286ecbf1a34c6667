-- What a server keeps besides the records: the number of every save, so that whoever lost the answer to a COMMIT can ask whether it
-- arrived. A number is of use for minutes; each save takes two away that are a week old.
CREATE SCHEMA headroom_server;

CREATE TABLE headroom_server.save (number uuid PRIMARY KEY, arrived boolean NOT NULL DEFAULT true, at timestamptz NOT NULL DEFAULT now());

CREATE INDEX save_at ON headroom_server.save (at);

CREATE FUNCTION headroom_server.forget_saves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = headroom_server, pg_temp AS $$
BEGIN
  DELETE FROM save WHERE number IN (SELECT number FROM save WHERE at < now() - interval '7 days' ORDER BY at LIMIT 2 FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END $$;

CREATE TRIGGER forget_saves AFTER INSERT ON headroom_server.save FOR EACH ROW EXECUTE FUNCTION headroom_server.forget_saves();

-- Whether the save of that number arrived. One that is still being made holds its number: this waits for its end. One that did not
-- arrive can't any more, for its number is taken.
CREATE FUNCTION headroom_server.was_saved(asked uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = headroom_server, pg_temp AS $$
BEGIN
  INSERT INTO save (number, arrived) VALUES (asked, false);
  RETURN false;
EXCEPTION WHEN unique_violation THEN
  RETURN (SELECT arrived FROM save WHERE number = asked);
END $$
