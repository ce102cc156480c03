// What is chosen from a list: answers and procedures, found by typing, paged by six.
#pragma once

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
