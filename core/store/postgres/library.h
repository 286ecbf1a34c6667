// SPDX-License-Identifier: MIT
// libpq, loaded when a server is first asked for: linked, it and the two dozen libraries that it needs would be loaded
// at every start, which costs whoever opens a file 5 ms each time (findings/libpq-at-every-start.sh).
#pragma once
#include <libpq-fe.h>

namespace headroom {

#define HEADROOM_OF_LIBPQ(use)                                                                                        \
  use(PQbackendPID) use(PQcancel) use(PQclear) use(PQcmdStatus) use(PQcmdTuples) use(PQconnectdb)                     \
      use(PQconnectdbParams) use(PQconnectionNeedsPassword) use(PQconnectionUsedPassword) use(PQconsumeInput)         \
          use(PQisBusy) use(PQdb) use(PQencryptPasswordConn) use(PQenterPipelineMode) use(PQerrorMessage) use(PQexec) \
              use(PQexecParams) use(PQexitPipelineMode) use(PQfinish) use(PQfname) use(PQfreeCancel) use(PQfreemem)   \
                  use(PQftype) use(PQgetCancel) use(PQgetResult) use(PQgetisnull) use(PQgetlength) use(PQgetvalue)    \
                      use(PQnfields) use(PQnotifies) use(PQntuples) use(PQparameterStatus) use(PQpipelineStatus)      \
                          use(PQpipelineSync) use(PQresultErrorField) use(PQresultErrorMessage) use(PQresultStatus)   \
                              use(PQsendPrepare) use(PQsendQueryParams) use(PQsendQueryPrepared) use(PQserverVersion) \
                                  use(PQsetNoticeReceiver) use(PQsocket) use(PQstatus) use(PQtransactionStatus)

struct ServerLibrary {
#define HEADROOM_DECLARED(name) decltype(&::name) name = nullptr;
  HEADROOM_OF_LIBPQ(HEADROOM_DECLARED)
#undef HEADROOM_DECLARED
};

/// Its functions. Throws StoreError when it is not on this machine.
const ServerLibrary& pq();

}  // namespace headroom
