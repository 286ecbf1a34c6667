// SPDX-License-Identifier: MIT
// Every column of every table, declared once: what it holds, whose it is, and what export, import, drafts, merging,
// subject access, erasure and signing do with it. All of them run from this; a test compares it with the schema.
#pragma once
#include <QString>
#include <QStringList>

#include <vector>

namespace headroom {

enum class FieldKind {
  Id,          ///< of its own row
  Reference,   ///< the id of a row of the table `to`
  Version,     ///< counts the saves of its row
  Position,    ///< its place among others of the same parent
  Code,        ///< the user's own text that names a row
  Label,       ///< the user's own text that groups rows: a family, a scheme
  PersonName,  ///< what a member of staff is called
  Words,       ///< free text
  Line,        ///< free text of one line, without spaces round it
  Vocabulary,  ///< one word of a list
  Features,    ///< labels, separated by ';'
  Phases,      ///< of a supervision policy
  Day,         ///< a Julian day number
  EndDay,      ///< likewise: the first day on which something no longer holds
  Instant,     ///< milliseconds UTC
  Number,      ///< an exact decimal from 0 to `most`, stored x 10^places
  Truth,       ///< 1 and 0; where it may be missing, none is no
  Bytes        ///< keys, hashes, what is sealed: nobody reads it
};

struct Field {
  QString column;
  FieldKind kind = FieldKind::Words;
  bool required = false;          ///< NOT NULL
  QString to = {};                ///< Reference: which table
  QStringList tokens = {};        ///< Vocabulary, where an import checks it
  int places = 0;                 ///< Number: decimals
  qint64 most = 0;                ///< Number: whole
  QString csv = {};               ///< column of the exchanged table; empty: it stays in the file
  const char* words = nullptr;    ///< what it is called for people; nullptr: it is shown to nobody who asks for theirs
  bool typed = false;             ///< typed by hand into a record: kept in drafts, merged, saved with it
  bool inHeading = false;         ///< says which row it is, above its words
  bool emptied = false;           ///< of somebody's own row: emptied when they are erased
  QString left = {};              ///< what stands there then, because a rule wants a word; else '' or none
  QStringList madeOf = {};        ///< Code: the codes that the program makes it from, as paths: person_id.code
  int signedSince = 0;            ///< version of the canonical form that it entered with; 0: it is not signed
  int signedPlace = 0;            ///< among those of the same version
  bool signedAsPresence = false;  ///< only whether there is a value
  bool whole = false;             ///< its digest stands elsewhere: it can be emptied and not changed

  // A declaration reads in one line: day(u"from_day"_s).needed().in(u"from"_s).called("From")
  Field needed() const;
  Field in(const QString& csvColumn) const;
  Field called(const char* forPeople) const;
  Field typedByHand() const;
  Field heading() const;
  Field emptiedWhenErased(const QString& leaving = {}) const;
  Field madeFrom(const QStringList& codes) const;
  Field wholeOrEmpty() const;
  Field signedFrom(int version, int place) const;
  Field signedIfThere(int version, int place) const;

  /// Whether a name of somebody can stand in it.
  bool holdsWords() const { return kind == FieldKind::Words || kind == FieldKind::Line; }
};

/// What becomes of a row when somebody is erased to whom it leads.
enum class RowFate {
  Stays,    ///< it only leads to them
  Named,    ///< they had a part in it: their name is taken out of its words
  Emptied,  ///< it is theirs and stays: codes made from theirs go too, and what is declared as emptied
  Gone      ///< it is theirs alone
};

/// How a row leads to a person: 'person_id', or from table to table 'session_id.person_id'.
struct Way {
  QString path;
  RowFate fate = RowFate::Stays;
  const char* title = nullptr;  ///< of what is held about that person; nullptr: it is not handed out
};

struct FieldTable {
  QString name;
  std::vector<Field> fields;
  std::vector<Way> ways = {};  ///< the first is whose it is
  QStringList key = {QStringLiteral("id")};
  QString heldDay = {};  ///< a path like that of a way to the day that stands over what is held
  QString csv = {};      ///< 'sessions' for sessions.csv; empty: it stays in the file
  QString oneRow = {};   ///< 'session', for sentences

  /// The field of that column, or nullptr.
  const Field* field(QStringView column) const;
};

/// Every table, those that are referred to before those that refer to them.
const std::vector<FieldTable>& fieldTables();
/// The table of that name; asserts that there is one.
const FieldTable& fieldTable(QStringView name);

/// The columns that version of the canonical form covers, in its order: those of version 1 first, and what a version
/// added behind them. Empty when the table is no part of it.
std::vector<const Field*> signedFields(const FieldTable& table, int version);
/// The newest version of the canonical form: what is signed from now on is signed with it.
int signedVersion();

/// What is called so for people, in the language of the program.
QString called(const Field& field);
QString titleOf(const Way& way);

}  // namespace headroom
