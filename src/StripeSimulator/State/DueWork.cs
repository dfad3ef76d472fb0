namespace Tamias.StripeSimulator.State;

/// <summary>Lets happen whatever the clock has reached.</summary>
internal static class DueWork
{
    internal static void Run(World world)
    {
        while (world.Agenda.TakeDue(world.Now) is { } due) Do(world, due);
    }

    internal static void Do(World world, Due due)
    {
        var book = world.Book(due.Account, due.Live);
        if (book.Find(due.Id) is not { } thing) return;
        world.Changes++;
        switch (due.Kind)
        {
            case "session": Sessions.Expire(world, book, thing); break;
            case "debit": Debits.Decide(world, book, thing); break;
            case "voucher": Vouchers.Decide(world, book, thing, paid: false); break;
            case "fee": Charges.SettleLate(world, book, thing); break;
            case "refund": Refunds.Decide(world, book, thing); break;
            case "dispute": Trouble.Dispute(world, book, thing); break;
            case "fraud_warning": Trouble.Warn(world, book, thing); break;
            case "available": BalanceBook.MakeAvailable(book, due.Id); break;
            case "payout": Payouts.Arrive(world, book, thing); break;
        }
    }
}
