// SPDX-License-Identifier: MIT
// One line a column; the rest follows from its type.
#include "core/supervision/session_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct Place {
  QString column;
  SessionMember member;
};

std::vector<Place> places() {
  return {{u"minutes"_s, &Session::minutes},
          {u"reason"_s, &Session::reason},
          {u"side"_s, &Session::side},
          {u"new_day"_s, &Session::newDay},
          {u"interrupted"_s, &Session::interrupted},
          {u"shared_day"_s, &Session::shared},
          {u"agreed_day"_s, &Session::agreed},
          {u"location"_s, &Session::location},
          {u"start_minute"_s, &Session::startMinute},
          {u"booked_place"_s, &Session::bookedPlace},
          {u"was_planned"_s, &Session::wasPlanned},
          {u"started_minute"_s, &Session::startedMinute}};
}

std::vector<SessionField> declared() {
  const FieldTable& table = fieldTable(u"session");
  std::vector<SessionField> fields;
  for (const Place& place : places()) {
    const Field* field = table.field(place.column);
    Q_ASSERT(field != nullptr);
    fields.push_back({field, place.member});
  }
  return fields;
}

const QString kYes = QStringLiteral("yes");

struct AsText {
  const Session& session;
  QString operator()(QString Session::*member) const { return session.*member; }
  QString operator()(bool Session::*member) const { return session.*member ? kYes : QString(); }
  QString operator()(std::optional<int> Session::*member) const {
    return session.*member ? QString::number(*(session.*member)) : QString();
  }
  QString operator()(std::optional<QDate> Session::*member) const {
    return session.*member ? (*(session.*member)).toString(Qt::ISODate) : QString();
  }
  QString operator()(std::optional<SessionSide> Session::*member) const {
    return session.*member ? token(*(session.*member)) : QString();
  }
};

struct FromText {
  Session& session;
  const QString& text;
  QString last() const { return text.section(u'\n', -1).trimmed(); }
  /// One line, with the spaces that were typed.
  void operator()(QString Session::*member) const {
    session.*member = text;
    (session.*member).replace(u'\n', u' ');
  }
  void operator()(bool Session::*member) const { session.*member = last() == kYes; }
  void operator()(std::optional<int> Session::*member) const {
    bool isNumber = false;
    const int value = last().toInt(&isNumber);
    session.*member = isNumber ? std::optional(value) : std::nullopt;
  }
  void operator()(std::optional<QDate> Session::*member) const {
    const QDate day = QDate::fromString(last(), Qt::ISODate);
    session.*member = day.isValid() ? std::optional(day) : std::nullopt;
  }
  void operator()(std::optional<SessionSide> Session::*member) const { session.*member = sessionSideFrom(last()); }
};

struct Take {
  Session& to;
  const Session& from;
  void operator()(QString Session::*member) const { to.*member = (from.*member).trimmed(); }
  template <class T>
  void operator()(T Session::*member) const {
    to.*member = from.*member;
  }
};

}  // namespace

const std::vector<SessionField>& sessionFields() {
  static const std::vector<SessionField> all = declared();
  return all;
}

const std::vector<SessionField>& typedSessionFields() {
  static const std::vector<SessionField> typed = [] {
    std::vector<SessionField> fields = sessionFields();
    std::erase_if(fields, [](const SessionField& one) { return !one.field->typed; });
    return fields;
  }();
  return typed;
}

void takeTyped(Session& session, const Session& from) {
  for (const SessionField& one : typedSessionFields()) std::visit(Take{session, from}, one.member);
}

bool isUntyped(const Session& session) {
  const auto& fields = typedSessionFields();
  return std::all_of(fields.begin(), fields.end(), [&session](const SessionField& one) {
    const QString text = typedText(one, session).trimmed();
    // Where it was booked to be stands in its place from the start.
    return text.isEmpty() || (one.field->column == u"location" && text == session.bookedPlace.trimmed());
  });
}

QString typedText(const SessionField& field, const Session& session) {
  return std::visit(AsText{session}, field.member);
}

void setTypedText(const SessionField& field, Session& session, const QString& text) {
  std::visit(FromText{session, text}, field.member);
}

}  // namespace headroom
