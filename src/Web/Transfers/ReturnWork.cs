using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>Follows transferred money that goes back.</summary>
public sealed class ReturnWork(Db db, AskReturn asking, TimeProvider clock, ILogger<ReturnWork> log)
    : BackWork<TransferReturn>(db, asking, clock, log);
