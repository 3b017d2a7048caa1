/** The procedure as the database itself keeps it, whatever the program does. */
export const TRIGGERS = `
CREATE TRIGGER fields_added BEFORE INSERT ON fields WHEN NOT (SELECT state FROM reports WHERE id = NEW.report_id) = 'draft' BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER fields_changed BEFORE UPDATE ON fields WHEN NOT (SELECT state FROM reports WHERE id = OLD.report_id) = 'draft' OR NEW.report_id <> OLD.report_id BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER fields_removed BEFORE DELETE ON fields WHEN NOT (SELECT state FROM reports WHERE id = OLD.report_id) = 'draft' BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER charts_added BEFORE INSERT ON charts WHEN NOT (SELECT state FROM reports WHERE id = NEW.report_id) = 'draft' BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER charts_changed BEFORE UPDATE ON charts WHEN NOT (SELECT state FROM reports WHERE id = OLD.report_id) = 'draft' OR NEW.report_id <> OLD.report_id BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER charts_removed BEFORE DELETE ON charts WHEN NOT (SELECT state FROM reports WHERE id = OLD.report_id) = 'draft' BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER set_aside_added BEFORE INSERT ON set_aside WHEN NOT (SELECT state FROM reports WHERE id = NEW.report_id) = 'draft' BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER set_aside_changed BEFORE UPDATE ON set_aside WHEN NOT (SELECT state FROM reports WHERE id = OLD.report_id) = 'draft' OR NEW.report_id <> OLD.report_id BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER set_aside_removed BEFORE DELETE ON set_aside WHEN NOT (SELECT state FROM reports WHERE id = OLD.report_id) = 'draft' BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER history_added BEFORE INSERT ON history WHEN NOT (SELECT state FROM reports WHERE id = NEW.report_id) = 'draft' BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER history_changed BEFORE UPDATE ON history WHEN OLD.closed OR NOT (SELECT state FROM reports WHERE id = OLD.report_id) = 'draft' OR NEW.report_id <> OLD.report_id OR NEW.field <> OLD.field BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER history_never_removed BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER reports_begin_as_drafts BEFORE INSERT ON reports WHEN NEW.state <> 'draft' OR NEW.version <> 1 BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER reports_never_removed BEFORE DELETE ON reports BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER states_in_order BEFORE UPDATE OF state ON reports WHEN OLD.state <> NEW.state AND (OLD.state || '>' || NEW.state) NOT IN ('draft>review', 'review>draft', 'review>signed', 'signed>submitted', 'signed>published', 'submitted>published', 'submitted>signed', 'published>submitted', 'published>signed', 'signed>draft', 'submitted>draft', 'published>draft') BEGIN SELECT RAISE(ABORT, 'state out of order'); END;
CREATE TRIGGER signed_has_version BEFORE UPDATE OF state ON reports WHEN NEW.state IN ('signed', 'submitted', 'published') AND NOT EXISTS
      (SELECT 1 FROM versions WHERE report_id = NEW.id AND number = NEW.version) BEGIN SELECT RAISE(ABORT, 'signed without a version'); END;
CREATE TRIGGER versions_in_order BEFORE UPDATE OF state, version ON reports WHEN NEW.version <> OLD.version + (OLD.state IN ('signed', 'submitted', 'published') AND NEW.state = 'draft') BEGIN SELECT RAISE(ABORT, 'version out of order'); END;
CREATE TRIGGER form_frozen BEFORE UPDATE OF id, form, stated, created_at ON reports WHEN OLD.state <> 'draft' AND (NEW.id <> OLD.id OR NEW.form <> OLD.form OR NEW.stated IS NOT OLD.stated) BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER date_went_out BEFORE UPDATE OF signed_on ON reports WHEN OLD.state IN ('submitted', 'published') AND OLD.signed_on IS NOT NULL AND NEW.signed_on IS NOT OLD.signed_on BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER signed_is_kept BEFORE UPDATE OF deleted_at ON reports WHEN NEW.deleted_at IS NOT NULL AND EXISTS (SELECT 1 FROM versions WHERE report_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER versions_once BEFORE INSERT ON versions WHEN EXISTS (SELECT 1 FROM versions WHERE report_id = NEW.report_id AND number = NEW.number) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER versions_kept BEFORE UPDATE OF report_id, number, at, person, digest, report, charts ON versions BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER versions_never_removed BEFORE DELETE ON versions BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER steps_once BEFORE INSERT ON steps WHEN EXISTS (SELECT 1 FROM steps WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER steps_kept BEFORE UPDATE OF id, report_id, at, action, person, note, version ON steps BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER steps_never_removed BEFORE DELETE ON steps BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER exports_once BEFORE INSERT ON exports WHEN EXISTS (SELECT 1 FROM exports WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER exports_kept BEFORE UPDATE OF id, report_id, at, formats, folder, errors, report ON exports BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER exports_never_removed BEFORE DELETE ON exports BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attachments_once BEFORE INSERT ON attachments WHEN EXISTS (SELECT 1 FROM attachments WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attachments_kept BEFORE UPDATE OF id, report_id, version, name, type, size, digest, at, person ON attachments BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attachments_never_removed BEFORE DELETE ON attachments BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attachments_removed_once BEFORE UPDATE OF bytes, removed_at, removed_by, reason ON attachments WHEN OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR NEW.bytes IS NOT NULL BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER deliveries_once BEFORE INSERT ON deliveries WHEN EXISTS (SELECT 1 FROM deliveries WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER deliveries_kept BEFORE UPDATE OF id, report_id, version, at, person, recipients, message_id ON deliveries BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER deliveries_never_removed BEFORE DELETE ON deliveries BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER deliveries_begin BEFORE INSERT ON deliveries WHEN NEW.state <> 'sending' BEGIN SELECT RAISE(ABORT, 'out of order'); END;
CREATE TRIGGER deliveries_in_order BEFORE UPDATE OF state ON deliveries WHEN NOT (OLD.state = 'sending' OR (OLD.state = 'unknown' AND NEW.state IN ('accepted', 'refused'))) BEGIN SELECT RAISE(ABORT, 'out of order'); END;
`
