using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>A merchant of their own for one form, with makers of what forms are about.</summary>
sealed record FormWorld(App App, Business Business, Visitor Visitor)
{
    static int marks;
    static int days;

    public Merchant Merchant => Business.Merchant;

    public string Customer => Business.Customer.Id.ToString();

    public static async Task<FormWorld> OpenAsync(App app)
    {
        var business = await Business.OpenAsync(app);
        var world = new FormWorld(app, business, await business.Merchant.SignInAsync());
        await business.IssueAsync(10_00);
        return world;
    }

    /// <summary>A page that its own form is sent to.</summary>
    public FormPage Page(string address, params (string Field, string Value)[] typed) => To(address, address, typed);

    public FormPage To(string address, string target, params (string Field, string Value)[] typed) =>
        new(Visitor, address, target.Split('?')[0])
        {
            Typed = typed.ToDictionary(t => t.Field, t => t.Value, StringComparer.Ordinal),
        };

    public Task<Id<Invoice>> DraftAsync() => Business.DraftAsync(60_00);

    public async Task<Id<Invoice>> IssuedAsync() => (await Business.IssueAsync(60_00)).Id;

    public async Task<Id<T>> AddAsync<T>(T row, Id<T> id) where T : class
    {
        await Merchant.WithDbAsync(async db =>
        {
            db.Add(row);
            return await db.SaveChangesAsync();
        });
        return id;
    }

    public Task<Id<Item>> ItemAsync(DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<Item>();
        return AddAsync(new Item(id, Merchant.OrganizationId, "Item", Currency.Eur) { ArchivedAt = archived }, id);
    }

    /// <summary>An invoice with a file beside it.</summary>
    public async Task<Id<Invoice>> AttachedAsync()
    {
        var invoice = await IssuedAsync();
        await Merchant.WithDbAsync(db =>
        {
            FileBeside.Add(db, Merchant, invoice);
            return db.SaveChangesAsync();
        });
        return invoice;
    }

    public async Task<Id<Customer>> CustomerAsync(DateTimeOffset? archived = null) =>
        (await Merchant.AddCustomerAsync("Company", c => c.ArchivedAt = archived)).Id;

    public Task<Id<Tax>> TaxAsync(DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<Tax>();
        var tax = new Tax(id, Merchant.OrganizationId, TaxKind.Vat, "VAT of the islands") { ArchivedAt = archived };
        tax.SetRate(new(2016, 6, 1), new(1700));
        tax.SetRate(new(2024, 1, 1), new(1600));
        return AddAsync(tax, id);
    }

    public Task<Id<NumberSeries>> SeriesAsync(DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<NumberSeries>();
        return AddAsync(
            new NumberSeries(id, Merchant.OrganizationId, DocumentKind.Invoice, $"{Merchant.Ids().NextToken()[..8]}-")
            {
                ArchivedAt = archived,
            }, id);
    }

    /// <summary>Begins in a month, so that the background has nothing to do with it.</summary>
    public async Task<Id<RecurringInvoice>> RecurringAsync(DateTimeOffset? paused = null)
    {
        var id = Merchant.Ids().Next<RecurringInvoice>();
        var row = new RecurringInvoice(id, Merchant.OrganizationId, await IssuedAsync(), ProductForms.Past);
        row.Schedule(Merchant.Today().AddDays(30), 1, RecurrenceUnit.Month, null);
        if (paused is { } at)
            row.Pause(at);
        return await AddAsync(row, id);
    }

    public Task<Id<ReminderRule>> ReminderRuleAsync(DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<ReminderRule>();
        return AddAsync(new ReminderRule(id, Merchant.OrganizationId, Currency.Eur.Zero, ProductForms.Past)
        {
            Days = int.Parse(FreeDay(), CultureInfo.InvariantCulture), ArchivedAt = archived,
        }, id);
    }

    public Task<Id<LateFeeRule>> LateFeeRuleAsync(DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<LateFeeRule>();
        var rule = new LateFeeRule(id, Merchant.OrganizationId, Currency.Eur, ProductForms.Past)
        {
            Sum = new(40_00, Currency.Eur),
        };
        if (archived is { } at)
            rule.Archive(at);
        return AddAsync(rule, id);
    }

    /// <summary>An invoice with a due date, of a merchant who charges late fees.</summary>
    public async Task<Id<Invoice>> ChargedAsync()
    {
        await LateFeeRuleAsync();
        return (await Business.IssueAsync(60_00, (10, 30_00))).Id;
    }

    /// <summary>A day of reminding that no other rule has.</summary>
    public static string FreeDay() =>
        (1 + (Interlocked.Increment(ref days) % ReminderRule.MostDays)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A MARK that no other document has.</summary>
    public static string FreeMark() =>
        (400_000_000_000_000 + Interlocked.Increment(ref marks)).ToString(CultureInfo.InvariantCulture);

    public Task<Id<Todo>> TodoAsync(DateTimeOffset? done = null)
    {
        var id = Merchant.Ids().Next<Todo>();
        return AddAsync(new Todo(id, Merchant.OrganizationId, TodoReason.Overpaid) { DoneAt = done }, id);
    }

    public async Task<Id<Payment>> PaymentAsync() =>
        (await Merchant.AddPaymentAsync(Business.Customer, new(5_00, Currency.Eur))).Id;

    /// <summary>One that Stripe reported without saying whose it is.</summary>
    public async Task<Id<Payment>> NobodysPaymentAsync() =>
        (await Merchant.AddPaymentAsync(null, new(5_00, Currency.Eur))).Id;

    public async Task<Id<CreditNote>> CreditNoteAsync()
    {
        var issued = await IssuedAsync();
        return await OneOfEach.CreditAsync(
            Business, await Merchant.WithDbAsync(db => db.Invoices.FirstAsync(i => i.Id == issued)));
    }

    /// <summary>An invoice of which a small rest is left.</summary>
    public async Task<Id<Invoice>> NearlyPaidAsync()
    {
        var invoice = await IssuedAsync();
        var amount = new Money(58_00, Currency.Eur);
        var wish = new PaymentByHand(Merchant.Ids().Next<Payment>(), amount,
            new(Business.Customer.Id, [new(invoice, amount)]), Merchant.UserId)
        {
            Method = PaymentMethod.Cash, ReceivedOn = Merchant.Today(),
        };
        Assert.Null(await App.WithAsync<RecordPayment, Refusal?>(
            Merchant.OrganizationId, r => r.RecordAsync(wish, default)));
        return invoice;
    }

    public async Task<Id<Invoice>> WrittenOffAsync()
    {
        var id = await NearlyPaidAsync();
        var invoice = await Merchant.WithDbAsync(db => db.Invoices.FirstAsync(i => i.Id == id));
        var wish = new WriteOffWish(
            Merchant.Ids().Next<WriteOff>(), id, "Charges", Lowering.SightOf(invoice), Merchant.UserId);
        Assert.Null(await App.WithAsync<WriteOffRest, Refusal?>(
            Merchant.OrganizationId, w => w.WriteOffAsync(wish, default)));
        return id;
    }

    /// <summary>An event that was given up, of a connected gateway.</summary>
    public async Task<(Id<Gateway> Gateway, Id<InboxEvent> Event)> ParkedAsync()
    {
        var gateway = await ConnectedAsync();
        var connection = await Merchant.WithDbAsync(db => db.Connections.FirstAsync(c => c.GatewayId == gateway));
        var id = Merchant.Ids().Next<InboxEvent>();
        await AddAsync(new InboxEvent(id, Merchant.OrganizationId, connection.Id, $"evt_{id}")
        {
            Type = "customer.updated", ObjectId = "cus_1", Body = "{}", State = InboxState.Parked,
            ReceivedAt = ProductForms.Past,
        }, id);
        return (gateway, id);
    }

    public Task<Id<Gateway>> GatewayAsync(GatewayKind kind = GatewayKind.Stripe, DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<Gateway>();
        var gateway = new Gateway(id, Merchant.OrganizationId, kind)
        {
            TitleGreek = "Πύλη", TitleEnglish = "Gateway", ArchivedAt = archived,
        };
        if (kind == GatewayKind.BankTransfer)
            gateway.Bank = new() { Iban = "GR1601101250000000012300695", Beneficiary = "Ergasterion" };
        if (kind == GatewayKind.Iris)
            (gateway.Bank, gateway.Alias) = (new() { Beneficiary = "Ergasterion" }, "6941234567");
        return AddAsync(gateway, id);
    }

    /// <summary>IRIS with the picture of a code.</summary>
    public async Task<Id<Gateway>> PicturedAsync()
    {
        var id = await GatewayAsync(GatewayKind.Iris);
        await Merchant.WithDbAsync(db => db.Gateways.Where(g => g.Id == id)
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.PictureHash, new string('a', 64))));
        return id;
    }

    /// <summary>A gateway that is connected to an account at Stripe.</summary>
    public async Task<Id<Gateway>> ConnectedAsync()
    {
        var account = App.Stripe.Accounts.Create();
        App.Stripe.Accounts.Connect(account.Id);
        var gateway = await GatewayAsync();
        return await Merchant.WithDbAsync(async db =>
        {
            var connection = new Connection(Merchant.Ids().Next<Connection>(), Merchant.OrganizationId, gateway,
                ConnectionWay.Platform, livemode: false)
            {
                State = ConnectionState.Connected, ChargesEnabled = true, AccountId = account.Id,
                NextRoundAt = ProductForms.Never,
            };
            db.Add(connection);
            (await db.Gateways.FirstAsync(g => g.Id == gateway)).ConnectionId = connection.Id;
            await db.SaveChangesAsync();
            return gateway;
        });
    }
}
