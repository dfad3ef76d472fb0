using Tamias.Simulation.Stages;
using Tamias.Web.Banking;
using Tamias.Web.Payments;

namespace Tamias.Simulation.Actors;

/// <summary>Says what a line of a statement is: the likeliest invoice, a payment that was recorded before, the
/// customer's credit, nothing; and opens lines again, or takes their payments back.</summary>
sealed class DecidesLines(World world) : Operator(world, "bankline")
{
    public override void Act()
    {
        var (account, which, how, id) = (Dice.Pick(World.Accounts), Dice.Below(100), Dice.Below(6), NewId<Payment>());
        Do(account.House, async services =>
        {
            var lines = await services.GetRequiredService<Db>().BankLines.AsNoTracking().OrderBy(l => l.Id)
                .ToListAsync();
            if (lines.Count == 0)
                return null;

            var line = lines[which % lines.Count];
            return line.State == BankLineState.Open
                ? await DecideAsync(services, account.House, line.Id, how, id)
                : await UndoAsync(services, account, line, how);
        });
    }

    static async Task<Refusal?> DecideAsync(
        IServiceProvider services, House house, Id<BankLine> id, int how, Id<Payment> payment)
    {
        var sight = (await LineSight.ReadAsync(services.GetRequiredService<Db>(), id, default))!;
        var deciding = services.GetRequiredService<DecideLine>();
        if (sight.Recorded.Count > 0)
            return await deciding.IsPaymentAsync(id, sight.Recorded[0].Payment.Id, house.UserId, default);
        if (how == 0 || !sight.Line.Amount.IsPositive)
            return await deciding.SetAsideAsync(id, house.UserId, default);
        if (sight.Matches.Count > 0)
            return await services.GetRequiredService<RecordLine>()
                .RecordAsync(sight.Line, sight.Matches[0].Debt, house.UserId, sendsReceipt: false, default);
        return await services.GetRequiredService<RecordPayment>().RecordAsync(
            new(payment, sight.Line.Amount, new(house.CustomerId, []), house.UserId)
            {
                Method = PaymentMethod.BankTransfer, ReceivedOn = sight.Line.Facts.BookedOn, LineId = id,
            }, default);
    }

    static async Task<Refusal?> UndoAsync(IServiceProvider services, Account account, BankLine line, int how)
    {
        if (how > 2)
            return null;
        if (how == 0 && line.PaymentId is { } payment)
            return await services.GetRequiredService<TakeBackPayment>()
                .TakeBackAsync(payment, account.House.UserId, default);

        account.Reopened++; // it may happen and nobody hears of it
        return await services.GetRequiredService<DecideLine>().ReopenAsync(line.Id, default);
    }
}
