// SPDX-License-Identifier: MIT
// The first days that a policy counts from.
#include "core/supervision/clock_facts.h"

#include <algorithm>

namespace headroom {

ClockFacts clockFactsOf(const Person& person, const std::vector<const Post*>& posts) {
  ClockFacts facts{person.id, person.code, person.name, Role::Other, person.start, posts.front()->period.from,
                   {},        {},          {},          {}};
  facts.left = person.left;
  for (const Post* post : posts) {
    facts.earliestPost = std::min(facts.earliestPost, post->period.from);
    const auto earlier = std::find_if(facts.roleStarts.begin(), facts.roleStarts.end(),
                                      [post](const auto& start) { return start.first == post->role; });
    if (earlier == facts.roleStarts.end()) {
      facts.roleStarts.emplace_back(post->role, post->period.from);
    } else {
      earlier->second = std::min(earlier->second, post->period.from);
    }
  }
  return facts;
}

}  // namespace headroom
