CREATE TABLE projects (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ru', 'en')),
  currency TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  guide_id TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE organizations (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE respondents (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  name TEXT NOT NULL,
  organization_id TEXT REFERENCES organizations (id),
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  attributes TEXT NOT NULL CHECK (json_valid(attributes)),
  relation TEXT,
  referred_by_id TEXT REFERENCES respondents (id),
  next_contact_on TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX respondents_by_organization ON respondents (organization_id);
CREATE INDEX respondents_by_referrer ON respondents (referred_by_id);

CREATE TABLE interviews (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT,
  language TEXT NOT NULL,
  wave INTEGER NOT NULL,
  respondent_ids TEXT NOT NULL CHECK (json_valid(respondent_ids)),
  source_name TEXT,
  source_hash TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX interviews_by_source ON interviews (source_hash);

-- What came in, as it came in: turns as JSON, never changed afterwards, and kept when the interview is deleted so that undo brings it back whole.
CREATE TABLE interview_originals (
  interview_id TEXT NOT NULL PRIMARY KEY,
  turns TEXT NOT NULL CHECK (json_valid(turns))
) STRICT;

CREATE TABLE turns (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  interview_id TEXT NOT NULL REFERENCES interviews (id),
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  role TEXT NOT NULL,
  start_ms INTEGER,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX turns_by_interview ON turns (interview_id, position);
-- Who speaks, without reading what he says: searches among respondents count by it.
CREATE INDEX turns_by_role ON turns (role);
-- Who speaks, without touching the pages that hold the words.
CREATE INDEX turns_by_voice ON turns (id, role, speaker, start_ms);

CREATE TABLE codes (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  type_id TEXT NOT NULL,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES codes (id),
  description TEXT NOT NULL,
  shortcut TEXT,
  is_built_in INTEGER NOT NULL CHECK (is_built_in IN (0, 1)),
  position INTEGER NOT NULL,
  stage TEXT,
  rival TEXT CHECK (rival IN ('direct', 'indirect')),
  -- `#rrggbb` of another program, kept for it.
  color TEXT CHECK (length(color) = 7)
) STRICT;
CREATE INDEX codes_by_parent ON codes (parent_id);

CREATE TABLE quotations (
  id TEXT NOT NULL PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id),
  turn_id TEXT NOT NULL REFERENCES turns (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  -- Lost its words in an edit of the transcript; counts in nothing until it has a place again.
  is_orphan INTEGER NOT NULL CHECK (is_orphan IN (0, 1)),
  CHECK (start >= 0 AND "end" >= start)
) STRICT;
CREATE INDEX quotations_by_interview ON quotations (interview_id);
CREATE INDEX quotations_by_place ON quotations (id, turn_id, interview_id, is_orphan);
CREATE INDEX quotations_by_turn ON quotations (turn_id, start, "end");
CREATE INDEX orphan_quotations ON quotations (id) WHERE is_orphan = 1;
CREATE INDEX quotations_with_digits ON quotations (id) WHERE text GLOB '*[0-9]*';

CREATE TABLE coding_passes (
  id TEXT NOT NULL PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id),
  coder TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
CREATE INDEX coding_passes_by_interview ON coding_passes (interview_id);

CREATE TABLE stored_codings (
  id TEXT NOT NULL PRIMARY KEY,
  quotation_id TEXT NOT NULL REFERENCES quotations (id),
  code_id TEXT NOT NULL REFERENCES codes (id),
  coder TEXT NOT NULL,
  emotion INTEGER,
  frequency INTEGER,
  effort INTEGER,
  note TEXT NOT NULL,
  origin TEXT NOT NULL,
  pass_id TEXT REFERENCES coding_passes (id),
  is_set_aside INTEGER NOT NULL CHECK (is_set_aside IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX codings_by_quotation ON stored_codings (quotation_id, code_id, coder, ifnull(pass_id, ''));
CREATE INDEX codings_by_code ON stored_codings (code_id, quotation_id, is_set_aside);
CREATE INDEX codings_by_pass ON stored_codings (pass_id) WHERE pass_id IS NOT NULL;

-- The codings that count. Whoever wants those that are set aside as well has to ask for them.
CREATE VIEW codings AS SELECT * FROM stored_codings WHERE is_set_aside = 0;

CREATE TABLE coding_settlements (
  id TEXT NOT NULL PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id),
  coding_ids TEXT NOT NULL CHECK (json_valid(coding_ids)),
  decision TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX coding_settlements_by_interview ON coding_settlements (interview_id);

CREATE TABLE memos (
  id TEXT NOT NULL PRIMARY KEY,
  target_kind TEXT NOT NULL,
  target_id TEXT,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE hypotheses (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  who TEXT NOT NULL,
  job TEXT NOT NULL,
  problem TEXT NOT NULL,
  alternative TEXT NOT NULL,
  refutation TEXT NOT NULL,
  status TEXT NOT NULL,
  conclusion TEXT NOT NULL,
  wave INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE hypothesis_evidence (
  id TEXT NOT NULL PRIMARY KEY,
  hypothesis_id TEXT NOT NULL REFERENCES hypotheses (id),
  quotation_id TEXT NOT NULL REFERENCES quotations (id),
  stance TEXT NOT NULL,
  UNIQUE (hypothesis_id, quotation_id)
) STRICT;
CREATE INDEX hypothesis_evidence_by_quotation ON hypothesis_evidence (quotation_id);

CREATE TABLE customer_segments (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  member_ids TEXT NOT NULL CHECK (json_valid(member_ids)),
  defining_code_ids TEXT NOT NULL CHECK (json_valid(defining_code_ids)),
  is_manual INTEGER NOT NULL CHECK (is_manual IN (0, 1)),
  provenance TEXT CHECK (provenance IS NULL OR json_valid(provenance)),
  decision TEXT NOT NULL,
  decision_reason TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT,
  wave INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE evidence_reviews (
  id TEXT NOT NULL PRIMARY KEY,
  customer_segment_id TEXT NOT NULL REFERENCES customer_segments (id),
  coding_id TEXT NOT NULL REFERENCES stored_codings (id),
  note TEXT NOT NULL,
  reviewed_at TEXT NOT NULL,
  UNIQUE (customer_segment_id, coding_id)
) STRICT;
CREATE INDEX evidence_reviews_by_coding ON evidence_reviews (coding_id);

CREATE TABLE segment_pictures (
  id TEXT NOT NULL PRIMARY KEY,
  question TEXT NOT NULL UNIQUE,
  segments TEXT NOT NULL CHECK (json_valid(segments)),
  next_number INTEGER NOT NULL,
  respondent_ids TEXT NOT NULL CHECK (json_valid(respondent_ids)),
  map TEXT NOT NULL CHECK (json_valid(map)),
  taken_at TEXT NOT NULL
) STRICT;

-- What people put in the place of computed figures of a segment's card.
CREATE TABLE segment_judgements (
  id TEXT NOT NULL PRIMARY KEY,
  customer_segment_id TEXT NOT NULL REFERENCES customer_segments (id),
  factor TEXT NOT NULL,
  score INTEGER,
  reason TEXT NOT NULL,
  quotation_ids TEXT NOT NULL CHECK (json_valid(quotation_ids)),
  judged_by TEXT NOT NULL,
  judged_at TEXT NOT NULL,
  UNIQUE (customer_segment_id, factor)
) STRICT;

CREATE TABLE alternative_corrections (
  id TEXT NOT NULL PRIMARY KEY,
  respondent_id TEXT NOT NULL REFERENCES respondents (id),
  code_id TEXT NOT NULL REFERENCES codes (id),
  is_present INTEGER NOT NULL CHECK (is_present IN (0, 1)),
  UNIQUE (respondent_id, code_id)
) STRICT;
CREATE INDEX alternative_corrections_by_code ON alternative_corrections (code_id);

CREATE TABLE firing_steps (
  id TEXT NOT NULL PRIMARY KEY,
  customer_segment_id TEXT NOT NULL REFERENCES customer_segments (id),
  cost TEXT NOT NULL,
  action TEXT NOT NULL,
  owner TEXT NOT NULL,
  due_on TEXT,
  done_on TEXT,
  UNIQUE (customer_segment_id, cost)
) STRICT;

CREATE TABLE dangers (
  id TEXT NOT NULL PRIMARY KEY,
  who TEXT NOT NULL,
  source TEXT NOT NULL,
  cost TEXT,
  why TEXT NOT NULL,
  warning TEXT NOT NULL,
  answer TEXT NOT NULL,
  owner TEXT NOT NULL
) STRICT;

CREATE TABLE mvps (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  customer_segment_id TEXT REFERENCES customer_segments (id),
  promise TEXT NOT NULL,
  price REAL NOT NULL,
  currency TEXT NOT NULL,
  pain_code_ids TEXT NOT NULL CHECK (json_valid(pain_code_ids)),
  tested TEXT NOT NULL,
  wave INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE economics_scenarios (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  name TEXT NOT NULL,
  mvp_id TEXT REFERENCES mvps (id),
  inputs TEXT NOT NULL CHECK (json_valid(inputs)),
  subscription TEXT CHECK (subscription IS NULL OR json_valid(subscription)),
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  wave INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE solution_verdicts (
  id TEXT NOT NULL PRIMARY KEY,
  interview_id TEXT REFERENCES interviews (id),
  respondent_id TEXT NOT NULL REFERENCES respondents (id),
  mvp_id TEXT REFERENCES mvps (id),
  has_unprompted_delight INTEGER NOT NULL CHECK (has_unprompted_delight IN (0, 1)),
  is_fit_confirmed INTEGER NOT NULL CHECK (is_fit_confirmed IN (0, 1)),
  has_praise INTEGER NOT NULL CHECK (has_praise IN (0, 1)),
  does_price_block INTEGER NOT NULL CHECK (does_price_block IN (0, 1)),
  miss_reason TEXT,
  missed_pain_code_ids TEXT NOT NULL CHECK (json_valid(missed_pain_code_ids)),
  way_back TEXT,
  quotation_id TEXT REFERENCES quotations (id),
  note TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  wave INTEGER NOT NULL
) STRICT;

CREATE TABLE commitments (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  respondent_id TEXT NOT NULL REFERENCES respondents (id),
  interview_id TEXT REFERENCES interviews (id),
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  amount REAL,
  artefact TEXT,
  due_on TEXT,
  given_on TEXT NOT NULL,
  wave INTEGER NOT NULL
) STRICT;

CREATE TABLE presales (
  id TEXT NOT NULL PRIMARY KEY,
  external_id TEXT UNIQUE,
  respondent_id TEXT REFERENCES respondents (id),
  person_name TEXT NOT NULL,
  customer_segment_id TEXT REFERENCES customer_segments (id),
  mvp_id TEXT REFERENCES mvps (id),
  asked_on TEXT NOT NULL,
  price REAL NOT NULL,
  stage TEXT NOT NULL,
  paid_on TEXT,
  amount REAL,
  artefact TEXT,
  wave INTEGER NOT NULL
) STRICT;

CREATE TABLE client_promises (
  id TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  respondent_id TEXT REFERENCES respondents (id),
  due_on TEXT,
  done_on TEXT
) STRICT;

-- One line of the weekly rhythm: hypothesis, action, data, insight.
CREATE TABLE hadi_rows (
  id TEXT NOT NULL PRIMARY KEY,
  hypothesis_id TEXT REFERENCES hypotheses (id),
  hypothesis TEXT NOT NULL,
  week TEXT NOT NULL,
  status TEXT NOT NULL,
  action TEXT NOT NULL,
  expectation TEXT NOT NULL,
  data TEXT NOT NULL,
  outcome TEXT,
  insight TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- Meetings of the tracker with the client; the numbers are those of the moment when it began.
CREATE TABLE tracker_sessions (
  id TEXT NOT NULL PRIMARY KEY,
  held_on TEXT NOT NULL,
  participants TEXT NOT NULL,
  agenda TEXT NOT NULL CHECK (json_valid(agenda)),
  decisions TEXT NOT NULL CHECK (json_valid(decisions)),
  notes TEXT NOT NULL,
  numbers TEXT NOT NULL CHECK (json_valid(numbers)),
  next_on TEXT,
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

CREATE TABLE tracker_tasks (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES tracker_sessions (id),
  text TEXT NOT NULL,
  owner TEXT NOT NULL,
  due_on TEXT,
  done_on TEXT
) STRICT;
CREATE INDEX tracker_tasks_by_session ON tracker_tasks (session_id);

CREATE TABLE risks (
  id TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  likelihood INTEGER NOT NULL,
  damage INTEGER NOT NULL,
  mitigation TEXT
) STRICT;

CREATE TABLE journey_stages (
  id TEXT NOT NULL PRIMARY KEY,
  stage TEXT NOT NULL UNIQUE,
  touchpoints TEXT NOT NULL,
  owner TEXT NOT NULL,
  step TEXT NOT NULL
) STRICT;

CREATE TABLE waves (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  loop_id TEXT,
  from_state_id TEXT,
  reason TEXT NOT NULL,
  goal TEXT NOT NULL,
  author TEXT NOT NULL,
  opened_at TEXT NOT NULL
) STRICT;

CREATE TABLE gate_overrides (
  id TEXT NOT NULL PRIMARY KEY,
  gate_id TEXT NOT NULL,
  wave INTEGER NOT NULL,
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  overridden_at TEXT NOT NULL,
  UNIQUE (gate_id, wave)
) STRICT;

CREATE TABLE path_events (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  wave INTEGER NOT NULL,
  from_state_id TEXT NOT NULL,
  to_state_id TEXT NOT NULL,
  gate_id TEXT,
  loop_id TEXT,
  reason TEXT NOT NULL,
  cause TEXT NOT NULL,
  snapshot TEXT CHECK (snapshot IS NULL OR json_valid(snapshot))
) STRICT;

CREATE TABLE refutation_savings (
  id TEXT NOT NULL PRIMARY KEY,
  wave INTEGER NOT NULL UNIQUE,
  planned_cost REAL NOT NULL,
  planned_months REAL NOT NULL,
  spent_cost REAL NOT NULL,
  spent_months REAL NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE hint_dismissals (
  id TEXT NOT NULL PRIMARY KEY,
  interview_id TEXT REFERENCES interviews (id),
  turn_id TEXT REFERENCES turns (id),
  rule_id TEXT NOT NULL,
  CHECK (interview_id IS NOT NULL OR turn_id IS NULL)
) STRICT;
CREATE INDEX hint_dismissals_by_interview ON hint_dismissals (interview_id);

CREATE TABLE report_exports (
  id TEXT NOT NULL PRIMARY KEY,
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  wave INTEGER NOT NULL,
  exported_at TEXT NOT NULL
) STRICT;

CREATE TABLE report_choices (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE,
  sections TEXT NOT NULL CHECK (json_valid(sections)),
  language TEXT CHECK (language IN ('ru', 'en')),
  is_anonymous INTEGER NOT NULL CHECK (is_anonymous IN (0, 1)),
  has_logo INTEGER NOT NULL CHECK (has_logo IN (0, 1)),
  customer_segment_id TEXT,
  session_id TEXT,
  code_ids TEXT NOT NULL CHECK (json_valid(code_ids)),
  group_by TEXT NOT NULL
) STRICT;

CREATE TABLE report_logos (
  id TEXT NOT NULL PRIMARY KEY,
  png_base64 TEXT NOT NULL,
  width_px REAL NOT NULL,
  height_px REAL NOT NULL
) STRICT;

CREATE TABLE affinity_groups (
  id TEXT NOT NULL PRIMARY KEY,
  board_id TEXT NOT NULL,
  name TEXT NOT NULL,
  is_alone INTEGER NOT NULL CHECK (is_alone IN (0, 1)),
  place TEXT CHECK (json_valid(place)),
  quotation_ids TEXT NOT NULL CHECK (json_valid(quotation_ids))
) STRICT;
CREATE INDEX affinity_groups_by_board ON affinity_groups (board_id);

CREATE TABLE saved_searches (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  query TEXT NOT NULL CHECK (json_valid(query)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE guides (
  id TEXT NOT NULL PRIMARY KEY,
  guide_id TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ru', 'en')),
  sections TEXT NOT NULL CHECK (json_valid(sections)),
  is_custom INTEGER NOT NULL CHECK (is_custom IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX guides_by_kind ON guides (guide_id, language) WHERE is_custom = 0;

CREATE TABLE recordings (
  id TEXT NOT NULL PRIMARY KEY,
  interview_id TEXT NOT NULL REFERENCES interviews (id),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  duration_ms INTEGER,
  path TEXT,
  relative_path TEXT,
  content_id TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX recordings_by_interview ON recordings (interview_id);

-- Sounds copied into the project, in pieces of one length, outside the journal. What no recording names any more stays for undo until somebody cleans up.
CREATE TABLE recording_contents (
  id TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1))
) STRICT;
CREATE TABLE recording_chunks (
  content_id TEXT NOT NULL REFERENCES recording_contents (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (content_id, number)
) STRICT;

CREATE TABLE pseudonyms (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  forms TEXT NOT NULL CHECK (json_valid(forms)),
  original TEXT NOT NULL,
  replacement TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- The journal: every change set in order. Added records are named by id only, since they stand in their tables.
CREATE TABLE change_sets (
  version INTEGER NOT NULL PRIMARY KEY,
  -- Known in every copy of the file: what two copies share is what both know by this.
  id TEXT NOT NULL UNIQUE,
  method TEXT NOT NULL,
  author TEXT NOT NULL,
  origin TEXT NOT NULL,
  at TEXT NOT NULL,
  is_undoable INTEGER NOT NULL CHECK (is_undoable IN (0, 1)),
  -- The version that this change set takes back (undo) or brings back (redo); null for ordinary ones.
  reverts_version INTEGER REFERENCES change_sets (version),
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;

CREATE TABLE recruits (
  id TEXT NOT NULL PRIMARY KEY,
  respondent_id TEXT NOT NULL UNIQUE REFERENCES respondents (id),
  status TEXT NOT NULL,
  channel TEXT NOT NULL,
  hypothesis_id TEXT REFERENCES hypotheses (id),
  assumed_segment TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX recruits_by_hypothesis ON recruits (hypothesis_id);

CREATE TABLE planned_interviews (
  id TEXT NOT NULL PRIMARY KEY,
  respondent_id TEXT NOT NULL REFERENCES respondents (id),
  kind TEXT NOT NULL,
  guide_id TEXT,
  starts_on TEXT NOT NULL,
  starts_at TEXT,
  minutes INTEGER NOT NULL,
  place TEXT NOT NULL,
  started_at TEXT,
  interview_id TEXT REFERENCES interviews (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX planned_interviews_by_respondent ON planned_interviews (respondent_id);
CREATE INDEX planned_interviews_by_interview ON planned_interviews (interview_id);

CREATE TABLE live_notes (
  id TEXT NOT NULL PRIMARY KEY,
  planned_interview_id TEXT NOT NULL REFERENCES planned_interviews (id),
  question TEXT NOT NULL,
  speaker TEXT NOT NULL,
  is_verbatim INTEGER NOT NULL CHECK (is_verbatim IN (0, 1)),
  at_ms INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX live_notes_by_plan ON live_notes (planned_interview_id);

-- What came with a merge: the other copy's change sets, who wrote what was taken, ids that became others, and what was decided with both values.
CREATE TABLE merges (
  version INTEGER NOT NULL PRIMARY KEY REFERENCES change_sets (version),
  source TEXT NOT NULL,
  known TEXT NOT NULL CHECK (json_valid(known)),
  writers TEXT NOT NULL CHECK (json_valid(writers)),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  conflicts TEXT NOT NULL CHECK (json_valid(conflicts))
) STRICT;

-- Full text by form and by lemma, one row a turn; rowid is turns.number.
CREATE VIRTUAL TABLE turn_index USING fts5 (
  form, lemma,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0"
);

-- Figures of an interview that cost reading all its words. A row goes with every change to them and is made again on demand.
CREATE TABLE interview_figures (
  interview_id TEXT NOT NULL PRIMARY KEY,
  turns INTEGER NOT NULL,
  respondent_turns INTEGER NOT NULL,
  words INTEGER NOT NULL,
  untreated_errors INTEGER NOT NULL
) STRICT;

-- Answers that the first screen waits for, as JSON; good only for the version of the data and the build that they name.
CREATE TABLE kept_answers (
  question TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  program TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT;

-- interviews.respondent_ids as rows, so that joins need not take JSON apart for every coding.
CREATE TABLE interview_people (
  interview_id TEXT NOT NULL,
  respondent_id TEXT NOT NULL,
  is_only_one INTEGER NOT NULL CHECK (is_only_one IN (0, 1)),
  PRIMARY KEY (interview_id, respondent_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER interview_people_added AFTER INSERT ON interviews BEGIN
  INSERT OR IGNORE INTO interview_people
  SELECT new.id, value, json_array_length(new.respondent_ids) = 1 FROM json_each(new.respondent_ids);
END;
CREATE TRIGGER interview_people_changed AFTER UPDATE OF respondent_ids ON interviews BEGIN
  DELETE FROM interview_people WHERE interview_id = old.id;
  INSERT OR IGNORE INTO interview_people
  SELECT new.id, value, json_array_length(new.respondent_ids) = 1 FROM json_each(new.respondent_ids);
END;
CREATE TRIGGER interview_people_removed AFTER DELETE ON interviews BEGIN
  DELETE FROM interview_people WHERE interview_id = old.id;
END;

-- Whose words a coding is about: respondents' turns only, and in a talk with several people the one who speaks.
CREATE VIEW heard_codings AS
SELECT codings.id AS coding_id, codings.quotation_id, codings.code_id,
       codings.emotion, codings.frequency, codings.effort,
       quotations.interview_id, interviews.kind, interviews.wave, person.respondent_id
  FROM codings
  JOIN quotations INDEXED BY quotations_by_place ON quotations.id = codings.quotation_id
  JOIN turns INDEXED BY turns_by_voice ON turns.id = quotations.turn_id
  JOIN interviews ON interviews.id = quotations.interview_id
  JOIN interview_people AS person ON person.interview_id = quotations.interview_id
 WHERE turns.role = 'respondent'
   AND quotations.is_orphan = 0
   AND (person.is_only_one
        OR EXISTS (SELECT 1 FROM respondents
                    WHERE respondents.id = person.respondent_id
                      AND (respondents.name = turns.speaker
                           OR substr(respondents.name, 1, length(turns.speaker) + 1) = turns.speaker || ' '))
        OR NOT EXISTS (SELECT 1 FROM interview_people AS other
                         JOIN respondents ON respondents.id = other.respondent_id
                        WHERE other.interview_id = quotations.interview_id
                          AND (respondents.name = turns.speaker
                               OR substr(respondents.name, 1, length(turns.speaker) + 1) = turns.speaker || ' ')));
