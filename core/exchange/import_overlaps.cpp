// SPDX-License-Identifier: MIT
// Rows are grouped by what they claim and taken in the order of the source, so the later of two is to blame.
// Weights are checked twice at once: against their own kind or feature, and against other schemes of their unit.
#include "core/exchange/import_overlaps.h"

#include <QHash>

#include <algorithm>

#include "core/base/say.h"
#include "core/exchange/cell_value.h"
#include "core/exchange/dated_cover.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using RowNumber = std::function<int(std::size_t)>;
using RejectRow = std::function<void(std::size_t, const RowFault&)>;

/// A row's claim to something: a case and perhaps a post, a person and a kind.
struct Claim {
  qint64 what = 0;
  qint64 beside = 0;
  std::size_t row = 0;
  friend auto operator<=>(const Claim&, const Claim&) = default;
};

qint64 endOf(qint64 to) { return to == kNone ? DatedCover::kForever : to; }

QString whose(const PlannedTable& table, qint64 owner, const RowNumber& rowNumber) {
  if (owner < 0) return say("one that is already in the file");
  const auto row = static_cast<std::size_t>(owner);
  const QString place = u"row %1"_s.arg(rowNumber(row));
  return table.spec->hasCode ? quotedForPeople(table.text(row, u"code")) + u" in "_s + place
                             : say("the one in ") + place;
}

qint64 part(const QString& word, qint64 post) { return word == u"lead" ? kNone : post; }

Claim claimOf(const PlannedTable& table, std::size_t row) {
  if (table.spec->id == TableId::Allocations) {
    return {table.number(row, u"case"), part(table.text(row, u"part"), table.number(row, u"post")), row};
  }
  return {table.number(row, u"person"), table.text(row, u"kind") == u"line" ? 0 : 1, row};
}

/// What the file holds of the same claim.
void addFromFile(DatedCover& cover, const PlannedTable& table, const Claim& claim, FileRows& file) {
  const TableSpec& spec = *table.spec;
  const bool allocations = spec.id == TableId::Allocations;
  const auto number = [&spec](const StoredRow& row, QStringView column) {
    return row.numbers[static_cast<std::size_t>(spec.column(column).slot)];
  };
  const auto text = [&spec](const StoredRow& row, QStringView column) {
    return row.texts[static_cast<std::size_t>(spec.column(column).slot)];
  };
  for (const StoredRow& row : file.referringTo(spec.id, allocations ? u"case" : u"person", -claim.what)) {
    const qint64 beside =
        allocations ? part(text(row, u"part"), number(row, u"post")) : (text(row, u"kind") == u"line" ? 0 : 1);
    if (beside == claim.beside) cover.add(number(row, u"from"), endOf(number(row, u"to")), -row.id);
  }
}

QString clause(const PlannedTable& table, const Claim& claim, const QString& other) {
  if (table.spec->id == TableId::Supervisors) {
    return say("the person already has a %1 supervisor then: %2").arg(table.text(claim.row, u"kind"), other);
  }
  if (claim.beside == kNone) return say("the case already has a lead then: %1").arg(other);
  return say("the post already co-works the case then: %1").arg(other);
}

void rejectOverlappingClaims(const PlannedTable& table, FileRows& file, const RowNumber& rowNumber,
                             const RejectRow& reject) {
  std::vector<Claim> claims;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (table.states[row] == RowState::New) claims.push_back(claimOf(table, row));
  }
  std::sort(claims.begin(), claims.end());
  for (auto claim = claims.begin(); claim != claims.end();) {
    const auto end = std::find_if(claim, claims.end(), [&claim](const Claim& other) {
      return other.what != claim->what || other.beside != claim->beside;
    });
    DatedCover cover;
    if (claim->what < 0) addFromFile(cover, table, *claim, file);
    for (; claim != end; ++claim) {
      const qint64 from = table.number(claim->row, u"from");
      const qint64 to = endOf(table.number(claim->row, u"to"));
      const auto owner = static_cast<qint64>(claim->row);
      if (const auto other = cover.otherOwner(from, to, owner)) {
        reject(claim->row, {u"from"_s, clause(table, *claim, whose(table, *other, rowNumber))});
      } else {
        cover.add(from, to, owner);
      }
    }
  }
}

/// Weights of the file and of the import, looked up by what they weigh and by unit.
class Weights {
 public:
  explicit Weights(const TableSpec& spec) : spec_(spec) {}

  std::optional<RowFault> faultOf(const PlannedTable& table, std::size_t row, const RowNumber& rowNumber) {
    const Row weight = rowOf(table, row);
    if (const auto other = weighed_[weight.key].otherOwner(weight.from, weight.to, weight.owner)) {
      return RowFault{u"from"_s,
                      say("the scheme already has points for this then: %1").arg(whose(table, *other, rowNumber))};
    }
    if (const auto other = schemesAt_[weight.unit].otherOwner(weight.from, weight.to, weight.scheme)) {
      const QString name = quotedForPeople(schemeNames_[static_cast<std::size_t>(*other)]);
      return RowFault{u"scheme"_s, say("another scheme, %1, is in force at this unit then").arg(name)};
    }
    add(weight);
    return {};
  }

  void add(const StoredRow& row) {
    const auto number = [&](QStringView c) { return row.numbers[static_cast<std::size_t>(spec_.column(c).slot)]; };
    const auto text = [&](QStringView c) { return row.texts[static_cast<std::size_t>(spec_.column(c).slot)]; };
    add(made(text(u"scheme"), number(u"unit"), number(u"from"), number(u"to"), text(u"kind"), text(u"feature"),
             -row.id));
  }

 private:
  struct Row {
    QString key;
    qint64 scheme;
    qint64 unit;
    qint64 from;
    qint64 to;
    qint64 owner;
  };

  Row rowOf(const PlannedTable& table, std::size_t row) {
    return made(table.text(row, u"scheme"), table.number(row, u"unit"), table.number(row, u"from"),
                table.number(row, u"to"), table.text(row, u"kind"), table.text(row, u"feature"),
                static_cast<qint64>(row));
  }

  Row made(const QString& scheme, qint64 unit, qint64 from, qint64 to, const QString& kind, const QString& feature,
           qint64 owner) {
    auto known = schemes_.constFind(scheme);
    if (known == schemes_.constEnd()) {
      known = schemes_.insert(scheme, static_cast<qint64>(schemeNames_.size()));
      schemeNames_.push_back(scheme);
    }
    // The feature stands last because it may hold anything.
    const QString key = QString::number(*known) + u' ' + QString::number(unit) + u' ' + kind + u'/' + feature;
    return {key, *known, unit, from, endOf(to), owner};
  }

  void add(const Row& weight) {
    weighed_[weight.key].add(weight.from, weight.to, weight.owner);
    schemesAt_[weight.unit].add(weight.from, weight.to, weight.scheme);
  }

  const TableSpec& spec_;
  QHash<QString, qint64> schemes_;
  std::vector<QString> schemeNames_;
  QHash<QString, DatedCover> weighed_;
  QHash<qint64, DatedCover> schemesAt_;
};

void rejectOverlappingWeights(const PlannedTable& table, FileRows& file, const RowNumber& rowNumber,
                              const RejectRow& reject) {
  Weights weights(*table.spec);
  for (const StoredRow& row : file.all(TableId::Weights)) weights.add(row);
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (table.states[row] != RowState::New) continue;
    if (const auto fault = weights.faultOf(table, row, rowNumber)) reject(row, *fault);
  }
}

/// Two rows of one goal have not the same number.
void rejectRepeatedNumbers(const PlannedTable& table, const RowNumber& rowNumber, const RejectRow& reject) {
  QHash<std::pair<qint64, qint64>, std::size_t> taken;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (table.states[row] != RowState::New) continue;
    const std::pair place(table.number(row, u"goal"), table.number(row, u"number"));
    const auto earlier = taken.constFind(place);
    if (earlier == taken.constEnd()) {
      taken.insert(place, row);
    } else {
      reject(row, {u"number"_s, say("row %1 of the goal has this number already").arg(rowNumber(*earlier))});
    }
  }
}

}  // namespace

void rejectOverlaps(const PlannedTable& table, FileRows& file, const RowNumber& rowNumber, const RejectRow& reject) {
  if (table.size() == 0) return;
  if (table.spec->id == TableId::Allocations || table.spec->id == TableId::Supervisors) {
    rejectOverlappingClaims(table, file, rowNumber, reject);
  } else if (table.spec->id == TableId::Weights) {
    rejectOverlappingWeights(table, file, rowNumber, reject);
  } else if (isGoalPart(*table.spec)) {
    rejectRepeatedNumbers(table, rowNumber, reject);
  }
}

}  // namespace headroom
