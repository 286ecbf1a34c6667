// SPDX-License-Identifier: MIT
// What a declaration is written with, and the declarations by area; seen by core/fields alone.
#pragma once
#include "core/fields/field.h"

/// Words for people, found by the translator.
#define SAID(words) QT_TRANSLATE_NOOP("fields", words)

namespace headroom::declared {

Field id(const QString& column = QStringLiteral("id"));
Field reference(const QString& column, const QString& to);
Field version();
Field code();
Field words(const QString& column);
Field line(const QString& column);
Field label(const QString& column);
Field vocabulary(const QString& column, const QStringList& tokens = {});
Field day(const QString& column);
Field endDay(const QString& column);
Field instant(const QString& column);
Field number(const QString& column, int places = 0, qint64 most = 0);
Field truth(const QString& column);
Field bytes(const QString& column);
Field other(const QString& column, FieldKind kind);

std::vector<FieldTable> organisation();
std::vector<FieldTable> caseload();
std::vector<FieldTable> supervision();
std::vector<FieldTable> development();
std::vector<FieldTable> reflection();
std::vector<FieldTable> keys();
std::vector<FieldTable> signOff();
std::vector<FieldTable> balance();
std::vector<FieldTable> readers();
std::vector<FieldTable> audits();
std::vector<FieldTable> diary();
std::vector<FieldTable> agreement();
std::vector<FieldTable> growth();
std::vector<FieldTable> academy();
std::vector<FieldTable> paths();
std::vector<FieldTable> writing();

}  // namespace headroom::declared
