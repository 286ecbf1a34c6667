// SPDX-License-Identifier: MIT
// A stay is posts without a break between them; it begins and ends as somebody comes and goes.
#include "core/caseload/workforce.h"

#include <algorithm>

namespace headroom {
namespace {

bool isEmployed(const Post& post) { return post.contract != Contract::Agency && post.contract != Contract::Student; }

bool isBetween(QDate day, QDate first, QDate last) { return first <= day && day <= last; }

/// Whether one of these periods begins on that day, or ends before it.
bool beginsOn(const std::vector<Period>& stays, QDate day) {
  return std::any_of(stays.begin(), stays.end(), [day](const Period& one) { return one.from == day; });
}
bool endsOn(const std::vector<Period>& stays, QDate day) {
  return std::any_of(stays.begin(), stays.end(), [day](const Period& one) { return one.to == day; });
}

Decimal fteOn(const std::vector<Post>& posts, QDate day) {
  Decimal fte;
  for (const Post& post : posts)
    if (post.period.holdsOn(day)) fte += post.fte;
  return fte;
}

std::vector<Period> staysOf(const std::vector<Post>& posts) {
  std::vector<Period> periods;
  for (const Post& post : posts) periods.push_back(post.period);
  return withoutBreak(std::move(periods));
}

std::optional<qint64> median(std::vector<qint64> days) {
  if (days.empty()) return std::nullopt;
  std::sort(days.begin(), days.end());
  const std::size_t half = days.size() / 2;
  return days.size() % 2 == 1 ? days[half] : (days[half - 1] + days[half]) / 2;
}

}  // namespace

std::optional<Ratio> StayFigures::agencyShare() const {
  const Decimal all = fte + agencyFte;
  return all.isZero() ? std::nullopt : std::optional(Ratio(agencyFte, all));
}

std::optional<Ratio> StayFigures::turnover() const {
  return fte.isZero() ? std::nullopt : std::optional(Ratio(leaversFte, fte));
}

std::vector<Period> withoutBreak(std::vector<Period> periods) {
  std::sort(periods.begin(), periods.end(), [](const Period& a, const Period& b) { return a.from < b.from; });
  std::vector<Period> joined;
  for (const Period& one : periods) {
    if (joined.empty() || (joined.back().to && *joined.back().to < one.from)) {
      joined.push_back(one);
      continue;
    }
    std::optional<QDate>& to = joined.back().to;
    if (to && (!one.to || *to < *one.to)) to = one.to;
  }
  return joined;
}

std::vector<Period> workforceYears(QDate on, int years) {
  std::vector<Period> all;
  for (int back = 0; back < years; ++back)
    all.push_back({on.addYears(-back - 1).addDays(1), on.addYears(-back).addDays(1)});
  return all;
}

Workforce::Workforce(const Organisation& organisation, const std::vector<LeadGivenUp>& givenUp) {
  for (Post post : organisation.posts) {
    const Person* person = organisation.person(post.person);
    if (person != nullptr && person->left && (!post.period.to || *person->left < *post.period.to))
      post.period.to = person->left;
    if (post.period.to && *post.period.to <= post.period.from) continue;
    posts_[post.person].push_back(std::move(post));
  }
  for (const auto& [person, posts] : posts_) {
    std::vector<Post> employed;
    std::copy_if(posts.begin(), posts.end(), std::back_inserter(employed), isEmployed);
    service_[person] = staysOf(employed);
  }
  addGivenUp(givenUp);
}

// A lead whose stay in the team of the post ends with the post, or soon after the case was given up.
void Workforce::addGivenUp(const std::vector<LeadGivenUp>& givenUp) {
  std::map<PostId, const Post*> byId;
  for (const auto& [person, posts] : posts_)
    for (const Post& post : posts) byId[post.id] = &post;
  std::map<PostId, GivenUp> found;
  for (const LeadGivenUp& one : givenUp) {
    const auto at = byId.find(one.post);
    if (at == byId.end() || !at->second->period.to) continue;
    const Post& post = *at->second;
    const QDate left = *post.period.to;
    const auto next = one.next ? byId.find(*one.next) : byId.end();
    if (next != byId.end() && next->second->person == post.person) continue;  // they took it with them
    if (one.day > left || one.day.daysTo(left) > (one.saysLeftRole ? kLeftRoleDays : kHandoverDays)) continue;
    std::vector<Post> here;
    for (const Post& other : posts_[post.person])
      if (other.unit == post.unit) here.push_back(other);
    if (!endsOn(staysOf(here), left)) continue;
    ++found.try_emplace(post.id, GivenUp{post, left, 0}).first->second.cases;
  }
  for (auto& [post, one] : found) givenUp_.push_back(std::move(one));
}

StayFigures Workforce::of(QDate first, QDate last, const Counts& counts) const {
  StayFigures figures{first, last};
  std::vector<qint64> days;
  for (const auto& [person, posts] : posts_) {
    std::vector<Post> here;
    for (const Post& post : posts) {
      if (!counts(post)) continue;
      if (isEmployed(post)) here.push_back(post);
      if (!post.period.holdsOn(last)) continue;
      if (isEmployed(post)) ++figures.postsHeld;
      if (post.contract == Contract::Agency) figures.agencyFte += post.fte, ++figures.agencyPosts;
    }
    if (here.empty()) continue;
    const std::vector<Period>& service = service_.at(person);
    for (const Period& stay : staysOf(here)) {
      if (isBetween(stay.from, first, last)) ++(beginsOn(service, stay.from) ? figures.starters : figures.movedIn);
      if (stay.to && isBetween(*stay.to, first, last)) {
        const bool hasLeft = endsOn(service, *stay.to);
        ++(hasLeft ? figures.leavers : figures.movedOut);
        if (hasLeft) figures.leaversFte += fteOn(here, stay.to->addDays(-1));
      }
      if (!stay.holdsOn(last)) continue;
      ++figures.inPost;
      figures.fte += fteOn(here, last);
      days.push_back(stay.from.daysTo(last));
    }
  }
  figures.daysInPost = median(std::move(days));
  for (const GivenUp& one : givenUp_)
    if (counts(one.post) && isBetween(one.left, first, last)) figures.changedHands += one.cases;
  return figures;
}

}  // namespace headroom
