// SPDX-License-Identifier: MIT
// What a person made their own of the writing page: words that the spelling is to know, and prompts in their wording.
#pragma once
#include <QStringList>

#include <map>

#include "core/reflection/note.h"

namespace headroom {

struct OwnWriting {
  QStringList words;
  std::map<QString, Prompt> prompts;  ///< by model and prompt, 'gibbs/feelings'

  bool isEmpty() const { return words.isEmpty() && prompts.empty(); }
};

/// One word as it is added: without spaces round it. Refused when it is none, too long, or there already.
Result<QString> checkedOwnWord(const QString& word, const OwnWriting& own);
/// Refused when a prompt is left without a title or is too long. What is worded as the shipped one is not kept.
Result<OwnWriting> withPrompts(OwnWriting own, const ReflectionModel& shipped, const std::vector<Prompt>& worded);
/// The model of that name with the person's wording.
ReflectionModel modelFor(const QString& key, const OwnWriting& own);

/// As it is kept, and back.
QString ownWritingText(const OwnWriting& own);
OwnWriting ownWritingFrom(const QString& text);

}  // namespace headroom
