// SPDX-License-Identifier: MIT
// What a shell offers behind the Tab key, from the same verbs and options as --help: bash, zsh and fish.
#pragma once
#include <QString>

#include "app/option.h"

namespace headroom::manual {

/// A word that a program takes first, with its options; the window program has one, without a name.
struct Completed {
  QString verb;
  QString summary;
  OptionSpecs options;
};

struct CompletedProgram {
  QString name;
  std::vector<Completed> verbs;
};

CompletedProgram completedCommand();
CompletedProgram completedWindow();

QByteArray bashCompletion(const CompletedProgram& program);
QByteArray zshCompletion(const CompletedProgram& program);
QByteArray fishCompletion(const CompletedProgram& program);

}  // namespace headroom::manual
