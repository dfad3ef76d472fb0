using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Browser.Tests.Places;

/// <summary>Things of a business that are not invoices.</summary>
public sealed class Rows
{
    readonly Business business;
    readonly Ids ids;

    Rows(Business business) =>
        (this.business, ids) = (business, business.Merchant.App.Services.GetRequiredService<Ids>());

    public Id<Item> Item { get; private set; }

    public Id<Tax> Tax { get; private set; }

    public Id<NumberSeries> Series { get; private set; }

    public Id<ReminderRule> Rule { get; private set; }

    public Id<RecurringInvoice> Recurring { get; private set; }

    public Id<Payment> Credit { get; private set; }

    /// <summary>A payment through Stripe of which a part was given back.</summary>
    public Id<Payment> Refunded { get; private set; }

    public EstimatePlaces Estimates { get; private set; } = null!;

    public BankPlaces BankLines { get; private set; } = null!;

    public BulkPlaces Ticked { get; private set; } = null!;

    public LateFeePlaces LateFees { get; private set; } = null!;

    public AutomaticPlaces Automatic { get; private set; } = null!;

    public TransferPlaces Transfers { get; private set; } = null!;

    public Id<CreditNote> Note { get; private set; }

    /// <summary>A gateway of Stripe's kind that nobody has connected.</summary>
    public Id<Gateway> Loose { get; private set; }

    public Id<Gateway> Bank { get; private set; }

    public Id<Gateway> Iris { get; private set; }

    public Id<Dispute> Dispute { get; private set; }

    public Id<Payout> Payout { get; private set; }

    /// <summary>An event that could not be worked off.</summary>
    public Id<InboxEvent> Parked { get; private set; }

    /// <summary>Connected by the merchant's own key, in live mode.</summary>
    public Id<Gateway> Live { get; private set; }

    /// <summary>Was connected once.</summary>
    public Id<Gateway> Gone { get; private set; }

    Id<Organization> Organization => business.Merchant.OrganizationId;

    public static async Task<Rows> AddAsync(Business business)
    {
        var rows = new Rows(business);
        await business.Merchant.WithDbAsync(rows.AddAsync);
        rows.Estimates = await EstimatePlaces.AddAsync(business);
        rows.Automatic = await AutomaticPlaces.AddAsync(business);
        rows.Transfers = await TransferPlaces.AddAsync(business);
        return rows;
    }

    /// <summary>Some of the invoices were sent together, and two marked.</summary>
    public async Task TickAsync(Estate estate) => Ticked = await BulkPlaces.AddAsync(estate);

    public async Task ChargeAsync(Issued overdue) => LateFees = await LateFeePlaces.AddAsync(business, overdue);

    /// <summary>A rest written off and a part of the other money freed; another invoice credited in full.</summary>
    public async Task LowerAsync(Issued paid, Issued open)
    {
        var writeOff = new WriteOffWish(
            ids.Next<WriteOff>(), paid.Id, "Bank's charges", Lowering.SightOf(await paid.ReadAsync()),
            business.Merchant.UserId);
        Assert.Null(await business.Merchant.App.WithAsync<WriteOffRest, Refusal?>(
            Organization, w => w.WriteOffAsync(writeOff, default)));
        await CreditAsync(open, 10_000);
        await CreditAsync(paid, 2_500);
    }

    async Task CreditAsync(Issued invoice, long tenThousandths)
    {
        Note = ids.Next<CreditNote>();
        var wish = new CreditNoteWish(Note, invoice.Id, new Dictionary<int, Quantity> { [1] = new(tenThousandths) },
            "Returned in good order", Lowering.SightOf(await invoice.ReadAsync()))
        {
            UserId = business.Merchant.UserId,
        };
        Assert.Null(await business.Merchant.App.WithAsync<IssueCreditNote, Refusal?>(
            Organization, i => i.IssueAsync(wish, default)));
    }

    /// <summary>The customer pays in advance, so that there is credit to use and something to decide.</summary>
    public async Task OweAsync()
    {
        Recurring = await business.Merchant.WithDbAsync(RepeatAsync);
        Credit = ids.Next<Payment>();
        var wish = new PaymentByHand(
            Credit, new(25_00, Currency.Eur), new(business.Customer.Id, []), business.Merchant.UserId)
        {
            Method = PaymentMethod.BankTransfer, ReceivedOn = new(2026, 1, 15), Reference = "RF18 5390",
        };
        Assert.Null(await business.Merchant.App.WithAsync<RecordPayment, Refusal?>(
            Organization, r => r.RecordAsync(wish, default)));
        BankLines = await BankPlaces.AddAsync(business);
        await business.Merchant.WithDbAsync(db =>
        {
            db.Add(new Todo(ids.Next<Todo>(), Organization, TodoReason.Overpaid)
            {
                PaymentId = Credit, CustomerId = business.Customer.Id, CreatedAt = DateTimeOffset.UtcNow,
            });
            return db.SaveChangesAsync();
        });
    }

    /// <summary>The newest payment is disputed; the others go to the bank, and the lines of one payout do not add
    /// up.</summary>
    public async Task DisputeAsync()
    {
        var stripe = business.Merchant.App.Stripe;
        var charge = await business.Merchant.WithDbAsync(db => db.Payments.Where(p => p.ChargeId != "")
            .OrderByDescending(p => p.Id).Select(p => p.ChargeId).FirstAsync());
        var dispute = stripe.Bank.Dispute(charge);
        await business.Merchant.App.WithAsync<SettleDispute, bool>(
            Organization, s => s.ApplyAsync(business.Connection, dispute, default));
        Dispute = await business.Merchant.WithDbAsync(db =>
            db.Disputes.Where(d => d.StripeId == dispute).Select(d => d.Id).FirstAsync());
        await business.Merchant.WithDbAsync(PayOutAsync);
    }

    async Task<int> PayOutAsync(Db db)
    {
        var payments = await db.Payments.AsNoTracking().Where(p => p.ChargeId != "").ToListAsync();
        var payout = new Payout(ids.Next<Payout>(), Organization, business.Connection.Id, $"po_{Organization}")
        {
            Amount = new(500_00, Currency.Eur), CreatedAt = DateTimeOffset.UtcNow, IsAutomatic = true,
            LinesReadAt = DateTimeOffset.UtcNow, Differs = true,
        };
        payout.Hear(new()
        {
            Id = payout.StripeId, Amount = payout.Amount, CreatedAt = payout.CreatedAt, ArrivalOn = new(2026, 2, 3),
            Status = "paid",
        });
        db.Add(payout);
        Payout = payout.Id;
        foreach (var payment in payments)
            db.Add(new BalanceTransaction(
                ids.Next<BalanceTransaction>(), Organization, business.Connection.Id, $"txn_{payment.Id}")
            {
                Type = "charge", Amount = payment.Amount, Fee = new(1_75, Currency.Eur), SourceId = "ch_in_a_payout",
                PaymentId = payment.Id, PayoutId = payout.Id, CreatedAt = payment.RecordedAt,
                AvailableAt = payment.RecordedAt,
            });
        return await db.SaveChangesAsync();
    }

    /// <summary>The merchant gives a part of the first payment through Stripe back.</summary>
    public async Task GiveBackAsync()
    {
        Refunded = await business.Merchant.WithDbAsync(db =>
            db.Payments.Where(p => p.PaymentIntentId != null).Select(p => p.Id).FirstAsync());
        var wish = new RefundWish(ids.Next<Refund>(), Refunded, new(10_50, Currency.Eur), business.Merchant.UserId)
        {
            Reason = "requested_by_customer",
        };
        var answer = await business.Merchant.App.WithAsync<RequestRefund, RefundAnswer>(
            Organization, r => r.GoAsync(wish, default));
        Assert.Null(answer.Refusal);
    }

    async Task<int> AddAsync(Db db)
    {
        var item = new Item(ids.Next<Item>(), Organization, "Workshop", Currency.Eur) { Code = "WS", Unit = "day" };
        var loose = Gateway(GatewayKind.Stripe, "Κάρτα", "Card");
        var bank = Gateway(GatewayKind.BankTransfer, "Τραπεζική κατάθεση", "Bank transfer");
        bank.Bank = new() { Iban = "GR1601101250000000012300695", Bank = "Bank", Beneficiary = "Ergasterion" };
        var parked = new InboxEvent(ids.Next<InboxEvent>(), Organization, business.Connection.Id, "evt_1SxyzParked")
        {
            Type = "checkout.session.completed", ObjectId = "cs_test_a1b2c3d4e5f6g7h8i9j0", State = InboxState.Parked,
            Body = """{"id":"evt_1SxyzParked","object":"event","data":{"object":{"id":"cs_test_a1","amount_total":4050}}}""",
            Reason = "NotFound resource_missing", Tries = 12, ReceivedAt = DateTimeOffset.UtcNow,
        };
        Parked = parked.Id;
        var iris = Gateway(GatewayKind.Iris, "Πληρωμή με IRIS", "Payment by IRIS");
        (iris.Alias, iris.Bank) = ("6941234567", new() { Beneficiary = "Ergasterion" });
        db.AddRange(item, loose, bank, iris, parked);
        (Item, Loose, Bank, Iris) = (item.Id, loose.Id, bank.Id, iris.Id);
        (Live, Gone) = (Tie(db, ConnectionState.Connected), Tie(db, ConnectionState.Disconnected));
        Tax = (await db.Taxes.FirstAsync()).Id;
        Rule = Remind(db);
        Series = (await db.NumberSeries.FirstAsync()).Id;
        return await db.SaveChangesAsync();
    }

    async Task<Id<RecurringInvoice>> RepeatAsync(Db db)
    {
        var pattern = await db.Invoices.OrderBy(i => i.Id).Select(i => i.Id).FirstAsync();
        var recurring = new RecurringInvoice(
            ids.Next<RecurringInvoice>(), Organization, pattern, DateTimeOffset.UtcNow);
        recurring.Schedule(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30), 1, RecurrenceUnit.Month, null);
        db.Add(recurring);
        await db.SaveChangesAsync();
        return recurring.Id;
    }

    Id<ReminderRule> Remind(Db db)
    {
        var rule = new ReminderRule(
            ids.Next<ReminderRule>(), Organization, new(20_00, Currency.Eur), DateTimeOffset.UtcNow)
        {
            Days = 3, English = new("Invoice {number} is waiting", ""),
        };
        db.Add(rule);
        return rule.Id;
    }

    Id<Gateway> Tie(Db db, ConnectionState state)
    {
        var gateway = Gateway(GatewayKind.Stripe, "Κάρτα", "Card");
        var tie = new Connection(ids.Next<Connection>(), Organization, gateway.Id, ConnectionWay.OwnKey, livemode: true)
        {
            State = state, ChargesEnabled = true,
            AccountId = $"acct_{ids.NextToken()[..16]}", AccountName = "Ergasterion",
            Country = "GR", KeyEnding = "4f2a", ConnectedAt = DateTimeOffset.UtcNow.AddDays(-3),
            DisconnectedAt = state == ConnectionState.Disconnected ? DateTimeOffset.UtcNow : null,
        };
        gateway.ConnectionId = tie.Id;
        db.AddRange(gateway, tie);
        return gateway.Id;
    }

    Gateway Gateway(GatewayKind kind, string greek, string english) =>
        new(ids.Next<Gateway>(), Organization, kind) { TitleGreek = greek, TitleEnglish = english };
}
