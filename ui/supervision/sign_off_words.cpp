// SPDX-License-Identifier: MIT
// A draft of its own, beside that of the record: whoever comments may not write in the record.
#include "ui/supervision/sign_off_words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

#include "core/desk/draft_store.h"
#include "ui/shared/kept_behind.h"
#include "ui/shared/workspace.h"
#include "ui/supervision/learning_pane.h"
#include "ui/supervision/sign_off_card.h"

using namespace Qt::StringLiterals;

namespace headroom {
SignOffWords::SignOffWords(Workspace& workspace, WordsBeside beside, QObject* parent)
    : QObject(parent), workspace_(workspace), beside_(std::move(beside)), behind_(new KeptBehind(this)) {
  connect(behind_, &QTimer::timeout, this, &SignOffWords::keep);
}

SignOffWords::SignOffWords(Workspace& workspace, SignOffCard& card, QObject* parent)
    : SignOffWords(workspace,
                   {u"words"_s, tr("words on the supervision with %1"), [&card] { return card.words(); },
                    [&card](const QString& words) { card.setWords(words); }, [&card] { return card.speaks(); }},
                   parent) {
  connect(&card, &SignOffCard::wordsTyped, this, &SignOffWords::noteTyped);
}

SignOffWords::SignOffWords(Workspace& workspace, LearningPane& pane, QObject* parent)
    : SignOffWords(workspace,
                   {u"goal"_s, tr("a goal in the supervision with %1"), [&pane] { return pane.typedGoal(); },
                    [&pane](const QString& words) { pane.giveBack(words); }, [&pane] { return pane.isWritable(); }},
                   parent) {
  connect(&pane, &LearningPane::lineTyped, this, &SignOffWords::noteTyped);
}

void SignOffWords::noteTyped() {
  isTyped_ = true;
  behind_->typed();
}

QString SignOffWords::form() const { return draftForm(*session_) + u':' + beside_.part; }

QString SignOffWords::body() const {
  return QString::fromUtf8(QJsonDocument(QJsonArray{beside_.words()}).toJson(QJsonDocument::Compact));
}

void SignOffWords::show(const Session& session) {
  behind_->stop();
  isTyped_ = false;
  session_ = session.id;
  const bool isOwn = session.person == workspace_.viewer().person;
  title_ = beside_.title.arg(isOwn ? session.supervisorName : session.personName);
  const auto draft = workspace_.read([this](const Desk& desk) {
    return desk.viewer.person ? loadDraft(desk.records, desk.viewer, form()) : std::nullopt;
  });
  if (draft && *draft) beside_.put(QJsonDocument::fromJson((*draft)->body.toUtf8()).array().at(0).toString());
}

bool SignOffWords::keep() {
  if (!isTyped_ || !session_ || !workspace_.viewer().person) return true;
  behind_->stop();
  const bool isKept = beside_.words().isEmpty()
                          ? workspace_.dropDraft(form())
                          : workspace_.keepDraft({form(), title_, body(), 0, workspace_.clock().nowMilliseconds()});
  isTyped_ = !isKept;
  return isKept;
}

void SignOffWords::letGo() {
  isTyped_ = true;
  keep();
}

bool SignOffWords::wait() const { return beside_.isOpen() && !beside_.words().isEmpty(); }

// Other words, typed in another window, stay kept.
void SignOffWords::said(WritableDesk& desk) const {
  const auto draft = desk.viewer.person ? loadDraft(desk.records, desk.viewer, form()) : std::nullopt;
  if (draft && draft->body == body()) discardDraft(desk.records, desk.viewer, form());
}

void SignOffWords::empty() {
  behind_->stop();
  isTyped_ = false;
  beside_.put({});
}

}  // namespace headroom
