// What is chosen from a list: answers and procedures, found by typing, paged by six.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "guide/model.hpp"

namespace camtay {

inline constexpr int choices_on_a_page = 6;

struct Choosable {
  NodeId id;  // the option's: "child_ethnicity/01"
  std::string label;
  std::string picture;
  Json value;  // the answer it gives; of an offer: whether it is the chosen one
};

// Everything that can be chosen for a field now, in its order; empty for fields that are typed.
std::vector<Choosable> choosables(const Model& model, const Field& field);
// Fields with a long list also have a search field.
bool has_search(const Field& field);

struct ChoosablePage {
  std::vector<Choosable> shown;
  int page = 0, pages = 1;
};
// The page of a list of `count`, within what there is; `make` gives the one at an index.
template <class Make>
ChoosablePage page_of(std::size_t count, int page, Make make) {
  const int all = static_cast<int>(count);
  ChoosablePage result;
  result.pages = std::max(1, (all + choices_on_a_page - 1) / choices_on_a_page);
  result.page = std::clamp(page, 0, result.pages - 1);
  const int first = result.page * choices_on_a_page;
  for (int i = first; i < std::min(all, first + choices_on_a_page); ++i)
    result.shown.push_back(make(static_cast<std::size_t>(i)));
  return result;
}
// Those that answer the query, best first; without a query in their order, the chosen one first.
ChoosablePage choosable_page(const Model& model, const Field& field, std::string_view query, int page);

// What the choosing screen offers, as indices: what was searched for; else the procedures of the group shown; else all groups
// and what stands in none; without groups everything.
struct Offer {
  std::vector<std::size_t> groups, entries;
};
Offer offered(const Model& model);
// The group whose procedures are shown; null where all groups are, or where there are none.
const Group* group_here(const Model& model);
// The page of an offer. A group's option is "group/<id>", a procedure's "choose/<id>".
ChoosablePage offer_page(const Model& model, const Offer& offer, int page);

}  // namespace camtay
