// SPDX-License-Identifier: MIT
// A part of a word is looked for among the different words, which are few; each word knows its notes. Parts of one or
// two bytes stand in nearly every note and are kept for themselves, a bit a note.
#include "core/reflection/note_index.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <string_view>

#include "core/base/finding.h"

namespace headroom {
namespace {

constexpr std::size_t kBits = 64;
constexpr std::size_t kShort = 2;  // bytes
constexpr int kOpeningLetters = 140;
constexpr std::size_t kBytesAStep = 64;  // of words that are searched through

void setBit(std::vector<quint64>& bits, std::size_t at) {
  if (bits.size() <= at / kBits) bits.resize(at / kBits + 1);
  bits[at / kBits] |= quint64{1} << (at % kBits);
}

void keepBoth(std::vector<quint64>& bits, const std::vector<quint64>& other) {
  if (bits.size() > other.size()) bits.resize(other.size());
  for (std::size_t i = 0; i < bits.size(); ++i) bits[i] &= other[i];
}

quint32 gramOf(const char* bytes, std::size_t count) {
  const auto byte = [bytes](std::size_t i) { return static_cast<quint32>(static_cast<unsigned char>(bytes[i])); };
  return count == 1 ? byte(0) : 0x10000U | byte(0) << 8U | byte(1);
}

std::size_t hashOf(const QByteArray& word) {
  return std::hash<std::string_view>{}(std::string_view(word.constData(), static_cast<std::size_t>(word.size())));
}

/// The different words of the note, as they are compared.
QList<QByteArray> wordsOfNote(const Note& note) {
  QList<QByteArray> words;
  for (const QString& word : foldedNote(note).split(u' ', Qt::SkipEmptyParts)) words << word.toUtf8();
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

NoteIndex::Place NoteIndex::wordOf(const QByteArray& word) {
  const std::size_t hash = hashOf(word);
  const auto [from, to] = known_.equal_range(hash);
  const auto length = static_cast<std::size_t>(word.size());
  for (auto at = from; at != to; ++at) {
    const char* there = words_.data() + starts_[at->second];
    if (std::memcmp(there, word.constData(), length) == 0 && there[length] == '\n') return at->second;
  }
  const auto place = static_cast<Place>(starts_.size());
  if (words_.empty()) words_.push_back('\n');
  starts_.push_back(static_cast<quint32>(words_.size()));
  words_.insert(words_.end(), word.begin(), word.end());
  words_.push_back('\n');
  holders_.emplace_back();
  known_.emplace(hash, place);
  return place;
}

void NoteIndex::addGrams(const QByteArray& word, Place note) {
  const auto length = static_cast<std::size_t>(word.size());
  for (std::size_t count = 1; count <= kShort; ++count) {
    for (std::size_t at = 0; at + count <= length; ++at) setBit(grams_[gramOf(word.constData() + at, count)], note);
  }
}

void NoteIndex::put(const Note& note) {
  if (!note.id) return;
  drop(*note.id);
  rebuildWhenWorn();
  const auto place = static_cast<Place>(notes_.size());
  notes_.push_back({*note.id, note.rowVersion, note.day, note.title.isEmpty() ? note.opening() : note.title,
                    note.caseCode, note.opening(kOpeningLetters), note.isOpen});
  places_.emplace(*note.id, place);
  const auto newer = [this](Place a, Place b) { return isNewer(a, b); };
  order_.insert(std::upper_bound(order_.begin(), order_.end(), place, newer), place);
  setBit(alive_, place);
  for (const QByteArray& word : wordsOfNote(note)) {
    holders_[wordOf(word)].push_back(place);
    addGrams(word, place);
  }
}

void NoteIndex::drop(NoteId id) {
  const auto found = places_.find(id);
  if (found == places_.end()) return;
  alive_[found->second / kBits] &= ~(quint64{1} << (found->second % kBits));
  notes_[found->second].title.clear();
  notes_[found->second].opening.clear();
  places_.erase(found);
}

void NoteIndex::clear() { *this = NoteIndex(); }

// Notes that were saved again leave a dead place behind; when these are the most, the living are numbered anew.
void NoteIndex::rebuildWhenWorn() {
  constexpr std::size_t kFew = 1024;
  if (notes_.size() < kFew || places_.size() * 2 > notes_.size()) return;
  constexpr Place kGone = ~Place{0};
  std::vector<Place> now(notes_.size(), kGone);
  std::vector<ListedNote> living;
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    if ((alive_[i / kBits] >> (i % kBits) & 1U) == 0) continue;
    now[i] = static_cast<Place>(living.size());
    places_[notes_[i].id] = now[i];
    living.push_back(std::move(notes_[i]));
  }
  const auto moved = [&now](const Bits& bits) {
    Bits fresh;
    for (std::size_t i = 0; i < bits.size() * kBits && i < now.size(); ++i) {
      if ((bits[i / kBits] >> (i % kBits) & 1U) != 0 && now[i] != kGone) setBit(fresh, now[i]);
    }
    return fresh;
  };
  alive_ = moved(alive_);
  for (auto& [gram, bits] : grams_) bits = moved(bits);
  for (std::vector<Place>& holders : holders_) {
    std::erase_if(holders, [&now](Place place) { return now[place] == kGone; });
    for (Place& place : holders) place = now[place];
  }
  std::erase_if(order_, [&now](Place place) { return now[place] == kGone; });
  for (Place& place : order_) place = now[place];
  notes_ = std::move(living);
}

bool NoteIndex::isNewer(Place a, Place b) const {
  const ListedNote& first = notes_[a];
  const ListedNote& second = notes_[b];
  return first.day != second.day ? first.day > second.day : first.id > second.id;
}

const ListedNote* NoteIndex::note(NoteId id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? nullptr : &notes_[found->second];
}

std::vector<NoteId> NoteIndex::besides(const std::vector<NoteId>& ids) const {
  std::vector<NoteId> known = ids;
  std::sort(known.begin(), known.end());
  std::vector<NoteId> others;
  for (const auto& [id, place] : places_) {
    if (!std::binary_search(known.begin(), known.end(), id)) others.push_back(id);
  }
  return others;
}

NoteIndex::Bits NoteIndex::holding(const QByteArray& part, qint64& steps) const {
  const auto length = static_cast<std::size_t>(part.size());
  if (length <= kShort) {
    const auto gram = grams_.find(gramOf(part.constData(), length));
    if (gram == grams_.end()) return {};
    steps += static_cast<qint64>(gram->second.size());
    return gram->second;
  }
  Bits bits(alive_.size());
  const std::string_view all(words_.data(), words_.size());
  const std::string_view wanted(part.constData(), length);
  steps += static_cast<qint64>(all.size() / kBytesAStep);
  for (std::size_t at = all.find(wanted); at != std::string_view::npos;) {
    const auto behind = std::upper_bound(starts_.begin(), starts_.end(), static_cast<quint32>(at));
    const auto word = static_cast<std::size_t>(behind - starts_.begin() - 1);
    for (const Place place : holders_[word]) bits[place / kBits] |= quint64{1} << (place % kBits);
    steps += static_cast<qint64>(holders_[word].size()) + 1;
    if (behind == starts_.end()) break;
    at = all.find(wanted, *behind - 1);
  }
  return bits;
}

NoteIndex::Found NoteIndex::find(const QString& typed, std::size_t most) const {
  Found found;
  Bits bits = alive_;
  for (const QString& word : foldedWords(typed)) keepBoth(bits, holding(word.toUtf8(), found.steps));
  found.steps += static_cast<qint64>(bits.size());
  for (const quint64 word : bits) found.all += static_cast<std::size_t>(std::popcount(word));
  for (const Place place : newestOf(bits, found.all, most, found.steps)) found.newest.push_back(&notes_[place]);
  return found;
}

// Few are put in order; of many the order is gone through until there are enough.
std::vector<NoteIndex::Place> NoteIndex::newestOf(const Bits& bits, std::size_t all, std::size_t most,
                                                  qint64& steps) const {
  std::vector<Place> places;
  if (all <= 2 * most) {
    for (std::size_t i = 0; i < bits.size(); ++i) {
      for (quint64 left = bits[i]; left != 0; left &= left - 1)
        places.push_back(static_cast<Place>(i * kBits + static_cast<std::size_t>(std::countr_zero(left))));
    }
    steps += static_cast<qint64>(places.size());
    std::sort(places.begin(), places.end(), [this](Place a, Place b) { return isNewer(a, b); });
    if (places.size() > most) places.resize(most);
    return places;
  }
  for (const Place place : order_) {
    if (places.size() == most) break;
    ++steps;
    if (place / kBits < bits.size() && (bits[place / kBits] >> (place % kBits) & 1U) != 0) places.push_back(place);
  }
  return places;
}

}  // namespace headroom
