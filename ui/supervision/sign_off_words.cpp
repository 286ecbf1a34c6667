// SPDX-License-Identifier: MIT
// A draft of its own, beside that of the record: whoever comments may not write in the record.
#include "ui/supervision/sign_off_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include "core/desk/draft_store.h"
#include "ui/shared/workspace.h"
#include "ui/supervision/sign_off_card.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kWordsBehindMilliseconds = 800;

}  // namespace

SignOffWords::SignOffWords(Workspace& workspace, SignOffCard& card, QObject* parent)
    : QObject(parent), workspace_(workspace), card_(card), throttle_(new QTimer(this)) {
  throttle_->setSingleShot(true);
  throttle_->setInterval(kWordsBehindMilliseconds);
  connect(throttle_, &QTimer::timeout, this, &SignOffWords::keep);
  connect(&card_, &SignOffCard::wordsTyped, this, [this] {
    isTyped_ = true;
    if (!throttle_->isActive()) throttle_->start();
  });
}

QString SignOffWords::form() const { return draftForm(*session_) + u":words"_s; }

QString SignOffWords::body() const {
  return QString::fromUtf8(QJsonDocument(QJsonArray{card_.words()}).toJson(QJsonDocument::Compact));
}

void SignOffWords::show(const Session& session) {
  throttle_->stop();
  isTyped_ = false;
  session_ = session.id;
  const bool isOwn = session.person == workspace_.viewer().person;
  title_ = tr("words on the supervision with %1").arg(isOwn ? session.supervisorName : session.personName);
  const auto draft = workspace_.read([this](const Desk& desk) {
    return desk.viewer.person ? loadDraft(desk.records, desk.viewer, form()) : std::nullopt;
  });
  if (draft && *draft) card_.setWords(QJsonDocument::fromJson((*draft)->body.toUtf8()).array().at(0).toString());
}

bool SignOffWords::keep() {
  if (!isTyped_ || !session_ || !workspace_.viewer().person) return true;
  throttle_->stop();
  const bool isKept = card_.words().isEmpty()
                          ? workspace_.dropDraft(form())
                          : workspace_.keepDraft({form(), title_, body(), 0, workspace_.clock().nowMilliseconds()});
  isTyped_ = !isKept;
  return isKept;
}

bool SignOffWords::wait() const { return card_.speaks() && !card_.words().isEmpty(); }

// Other words, typed in another window, stay kept.
void SignOffWords::said(WritableDesk& desk) const {
  const auto draft = desk.viewer.person ? loadDraft(desk.records, desk.viewer, form()) : std::nullopt;
  if (draft && draft->body == body()) discardDraft(desk.records, desk.viewer, form());
}

void SignOffWords::empty() {
  throttle_->stop();
  isTyped_ = false;
  card_.clear();
}

}  // namespace headroom
