using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;
using Tamias.Web.Pages.Pay;
using Tamias.Web.Payments;
using Tamias.Web.Transfers;

namespace Tamias.Simulation.Actors;

/// <summary>A customer with an invoice's address: presses Pay, pays in one way or another, comes back or does not, and
/// may find an old tab again.</summary>
class Payer(World world, int number) : Actor(world)
{
    const string Usual = "4242424242424242";

    static readonly string[] Refused = ["4000000000000002", "4000000000009995"];
    static readonly string[] Reluctant = ["4000000000007726", "4000000000005126"];
    static readonly string[] Accounts =
        ["AT611904300234573201", "AT321904300235473204", "AT861904300235473202", "AT051904300235473205"];

    readonly List<string> forms = [];
    Operation? press;

    /// <summary>Lets what is paid with be kept.</summary>
    protected bool Agrees { get; private set; }

    /// <summary>Wants to transfer.</summary>
    protected bool Transfers { get; private set; }

    protected Bill Bill => World.Bills[number % World.Bills.Count];

    public override int Weight =>
        World.Draws["busy"] > 0 && forms.Count == 0 && press is { Work.IsCompleted: false } ? 0 : 3;

    public override void Act()
    {
        if (forms.Count == 0 || Dice.OneIn(5))
            Press();
        else if (Dice.OneIn(3))
            ComeBack(Dice.Pick(forms));
        else
            PayAt(Dice.OneIn(4) ? Dice.Pick(forms) : forms[^1]);
    }

    void Press()
    {
        Tell($"{number} presses Pay");
        var bill = Bill;
        var isPart = bill.AllowsParts && Dice.OneIn(2);
        var (share, insists) = (Dice.Between(1, 99), Dice.OneIn(3));
        Agrees = World.Draws["autopay"] > 0 && Dice.OneIn(2);
        Transfers = World.Draws["transfers"] > 0 && Dice.OneIn(2);
        press = World.Table.Begin(
            World.AnyNode(), "press", services => PressAsync(services, bill, isPart ? share : 100, insists), Follow);
    }

    /// <param name="percent">Of what is owed.</param>
    protected virtual async Task<StartedPayment> PressAsync(
        IServiceProvider services, Bill bill, int percent, bool insists)
    {
        if (Transfers)
            return await services.GetRequiredService<StartTransfer>()
                .GoAsync(await WishAsync(services, bill, percent) with { DespiteInProgress = insists }, default);

        var consent = Agrees ? new Consent("I agree.", "en", World.Now, "192.0.2.1") : null;
        var wish = await WishAsync(services, bill, percent);
        return await services.GetRequiredService<StartPayment>()
            .GoAsync(wish with { DespiteInProgress = insists, Consent = consent }, default);
    }

    /// <param name="percent">Of what is owed.</param>
    protected virtual async Task<PaymentWish> WishAsync(IServiceProvider services, Bill bill, int percent)
    {
        var invoice = await services.GetRequiredService<PaidInvoice>().FindAsync(bill.Permalink, default);
        var amount = invoice!.Outstanding with { Minor = invoice.Outstanding.Minor * percent / 100 };
        return PaymentWish.For(invoice, bill.House.GatewayId, amount, bill.Permalink, "en");
    }

    /// <summary>What the page says to which the payer comes back.</summary>
    protected virtual async Task<string> ReadAsync(IServiceProvider services, Bill bill, string form)
    {
        var page = ActivatorUtilities.CreateInstance<Return>(services);
        page.PageContext = new() { HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext() };
        await page.OnGetAsync(bill.Permalink, form);
        return page.State.Name;
    }

    void Follow(StartedPayment started)
    {
        Tell(started.Refusal is { } refusal ? $"{number} is refused: {refusal}" : $"{number} is at {started.Url}");
        if (started.Refusal is null && started.Url.Contains("cs_", StringComparison.Ordinal))
            forms.Add(started.Url[(started.Url.LastIndexOf('/') + 1)..]);
    }

    void PayAt(string form)
    {
        try
        {
            var refusal = Dice.Below(10) switch
            {
                0 => World.Stripe.Payer.PayByCard(form, Dice.Pick(Refused)),
                1 or 2 => World.Stripe.Payer.PayByDebit(form, Dice.Pick(Accounts)),
                3 => World.Stripe.Payer.PayByVoucher(form),
                _ => World.Stripe.Payer.PayByCard(form, Card()),
            };
            Tell($"{number} pays at {form}: {refusal ?? "done"}");
        }
        catch (InvalidOperationException)
        {
            Tell($"{number} finds {form} closed");
            if (World.Draws["busy"] > 0)
                forms.Remove(form);
        }
    }

    /// <summary>Where money is given back, some cards do not take it, or take it late.</summary>
    string Card() =>
        World.Draws["refunds"] + World.Draws["dashboard"] > 0 && Dice.OneIn(4) ? Dice.Pick(Reluctant) : Usual;

    void ComeBack(string form)
    {
        Tell($"{number} comes back from {form}");
        var bill = Bill;
        World.Table.Begin(World.AnyNode(), "return", services => ReadAsync(services, bill, form),
            state => Believe(form, state));
    }

    /// <summary>What the payer reads must be so.</summary>
    void Believe(string form, string state)
    {
        Tell($"{number} reads: {state}");
        if (state == "paid" && !Ledger.Forms(World).Any(f => f.Id == form && f.IsPaid))
            World.Violate("I4", $"the payer of {form} reads that it is paid, and Stripe has no money");
        if (state == "paid" && World.Draws["again"] > 0)
            forms.Clear();
    }
}
