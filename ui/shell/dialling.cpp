// SPDX-License-Identifier: MIT
#include "ui/shell/dialling.h"

#include <QThread>

#include <utility>

namespace headroom {

Dialling::Dialling(QObject* parent) : QObject(parent) {}

Dialling::~Dialling() {
  if (thread_ != nullptr) thread_->wait();
}

void Dialling::begin(const QString& place, OpenMode mode) {
  if (isRunning()) return;
  outcome_ = std::make_shared<Outcome>();
  thread_.reset(QThread::create([outcome = outcome_, place, mode] {
    try {
      outcome->records.emplace(Database::open(place, mode));
    } catch (const StoreError& error) {
      outcome->error = error;
    }
  }));
  connect(thread_.get(), &QThread::finished, this, &Dialling::end, Qt::QueuedConnection);
  thread_->start();
}

void Dialling::end() {
  thread_->wait();
  thread_.reset();
  if (outcome_->records) return Q_EMIT made();
  const StoreError error = *std::exchange(outcome_->error, std::nullopt);
  Q_EMIT failed(error.fault(), error.sentence());
}

Database Dialling::take() {
  const auto outcome = std::move(outcome_);
  return std::move(*outcome->records);
}

}  // namespace headroom
