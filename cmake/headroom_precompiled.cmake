# SPDX-License-Identifier: MIT
# What is read once instead of once a source: the headers of the libraries that many sources include. None of our own,
# so that an edit rebuilds what depends on it and nothing else; a source still includes what it uses. Each target of this
# file owns one such set, and everything that may see these libraries takes it with REUSE_FROM.
function(headroom_precompile owner)
  cmake_parse_arguments(arg "" "" "LIBRARIES;HEADERS" ${ARGN})
  add_library(${owner} OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
  headroom_settings(${owner})
  set_target_properties(${owner} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  target_link_libraries(${owner} PRIVATE ${arg_LIBRARIES})
  target_precompile_headers(${owner} PRIVATE ${arg_HEADERS})
endfunction()

set(core_headers
  <algorithm> <array> <functional> <map> <memory> <optional> <set> <string> <tl/expected.hpp> <unordered_map> <utility> <vector>
  <QByteArray> <QCoreApplication> <QDate> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QRegularExpression> <QSet> <QString>
  <QStringList> <QVariant>)
set(widget_headers ${core_headers}
  <cmath> <QApplication> <QCheckBox> <QComboBox> <QDialog> <QFormLayout> <QGridLayout> <QHBoxLayout> <QHeaderView> <QKeyEvent>
  <QLabel> <QLineEdit> <QLocale> <QPainter> <QPainterPath> <QPlainTextEdit> <QPointer> <QPushButton> <QScrollArea> <QShortcut>
  <QSignalBlocker> <QStackedWidget> <QTableView> <QTimer> <QVBoxLayout> <QWidget>)
set(test_headers ${PROJECT_SOURCE_DIR}/tests/support/catch.h <QTemporaryDir>)

headroom_precompile(headroom_precompiled LIBRARIES Qt6::Core tl::expected HEADERS ${core_headers})
if(HEADROOM_UI)
  headroom_precompile(headroom_precompiled_widgets LIBRARIES Qt6::Widgets tl::expected HEADERS ${widget_headers})
endif()
