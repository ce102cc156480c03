#include <algorithm>

#include "form/read_lines.hpp"

namespace camtay {

namespace {

// The rows of one part of a table, its header or its body: cells are put one after the other into what is free.
class RowReader {
 public:
  RowReader(FormLine& table, const Surrounding& around)
      : table_(table), around_(around), taken_(table.column_percent.size(), 0) {}

  void read(Cursor row) {
    if (!row.raw().is_object()) return add(row, row, around_, 0);
    Surrounding around = around_;
    around.certainty = read_certainty(row["certainty"], around.certainty);
    const int height = within(row["height_mm"], 0, 0, 200);
    int from = 0, to = 0;
    if (Cursor repeat = row["repeat"]; repeat.exists()) {
      from = within(repeat.need("from"), 1, 1, 99);
      to = within(repeat.need("to"), from, from, 99);
      repeat.refuse_other_keys();
    }
    for (around.number = from; around.number <= to; ++around.number) add(row, row.need("cells"), around, height);
    row.refuse_other_keys();
  }

  void end(Cursor rows) {
    if (std::any_of(taken_.begin(), taken_.end(), [](int more) { return more > 0; })) {
      rows.fault("a cell is higher than the rows that are left", "write more rows or make it lower");
    }
  }

 private:
  void add(Cursor place, Cursor cells, const Surrounding& around, int height_mm) {
    TableRow& row = table_.rows.emplace_back();
    row.height_mm = height_mm;
    std::size_t column = 0;
    for (Cursor json : cells.items()) {
      while (column < taken_.size() && taken_[column] > 0) ++column;
      TableCell cell = read_cell(json, around);
      cell.column = static_cast<int>(column);
      for (int i = 0; i < cell.span; ++i, ++column) {
        if (column >= taken_.size() || taken_[column] > 0) {
          table_.rows.pop_back();
          return json.fault("there is no column left for this cell", "take a cell or a span out of its row");
        }
        taken_[column] = cell.rows;
      }
      row.cells.push_back(std::move(cell));
    }
    while (column < taken_.size() && taken_[column] > 0) ++column;
    if (column < taken_.size()) {
      place.fault("this row has too few cells for " + std::to_string(taken_.size()) + " columns",
                  "write \"\" for a cell that is empty");
    }
    for (int& more : taken_) more = std::max(0, more - 1);
  }

  static TableCell read_cell(Cursor json, Surrounding around) {
    TableCell cell;
    const auto is_empty = [](const Cursor& text) { return text.raw().is_string() && text.raw() == ""; };
    if (!json.raw().is_object()) {
      if (!is_empty(json)) cell.lines.push_back(read_words(json, around));
      return cell;
    }
    cell.span = within(json["span"], 1, 1, 40);
    cell.rows = within(json["rows"], 1, 1, 40);
    around.align = read_align(json["align"], around.align);
    around.size = within(json["size"], around.size / 10, 0, 40) * 10;
    if (Cursor lines = json["lines"]; lines.exists()) {
      cell.lines = read_lines(lines, around);
    } else if (Cursor text = json.need("text"); !is_empty(text)) {
      cell.lines.push_back(read_words(text, around));
    }
    json.refuse_other_keys();
    return cell;
  }

  FormLine& table_;
  Surrounding around_;
  std::vector<int> taken_;  // by column: in how many more rows a cell of an earlier row stands there
};

}  // namespace

void read_table(Cursor table, FormLine& line, Surrounding around) {
  int percent = 0;
  Cursor columns = table.need("columns");
  for (Cursor column : columns.items()) {
    line.column_percent.push_back(within(column, 1, 1, 100));
    percent += line.column_percent.back();
  }
  if (line.column_percent.empty()) columns.fault("a table needs columns", "write how wide each is, in percent");
  if (percent > 100) columns.fault("the columns are wider than the page", "let their percent add up to 100");
  line.border = table["border"].flag_or(true);
  around.inside = true;
  around.dotted = around.dotted && !line.border;
  around.size = within(table["size"], around.size / 10, 0, 40) * 10;
  if (line.column_percent.empty()) return;

  Surrounding above = around;
  above.align = Align::Centre;
  RowReader header(line, above), body(line, around);
  if (Cursor rows = table["header"]; rows.exists()) {
    const std::vector<Cursor> items = rows.items();
    if (!items.empty() && items.front().raw().is_array()) {
      for (Cursor row : items) header.read(row);
    } else {
      header.read(rows);  // one row only
    }
    header.end(rows);
    line.header_rows = static_cast<int>(line.rows.size());
  }
  Cursor rows = table.need("rows");
  for (Cursor row : rows.items()) body.read(row);
  body.end(rows);
}

}  // namespace camtay
