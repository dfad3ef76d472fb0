using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.AutomaticPayments;

/// <summary>What the merchant and the customer see of automatic payments, and how they stop them.</summary>
public sealed class AutomaticPagesTests(SharedApp shared) : SharedBusiness(shared)
{
    AutomaticDesk Desk => new(Business);

    [Fact]
    public async Task It_is_offered_where_the_merchant_ticked_it_and_the_customer_can_be_told()
    {
        var invoice = await Business.IssueAsync(40_00);
        using var payer = App.Visitor();
        await payer.OpenAsync(invoice.Address + "?panel=1");
        Assert.DoesNotContain(AutomaticDesk.Tick, payer.Text, StringComparison.Ordinal);

        using var visitor = await Business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/settings/payment-gateways/edit/{Business.Gateway.Id}");
        visitor.Tick("Offer automatic payments");
        await visitor.PressAsync("Save");
        Assert.True(visitor.IsTicked("Offer automatic payments"));
        await payer.OpenAsync(invoice.Address + "?panel=1");
        Assert.False(payer.IsTicked(AutomaticDesk.Tick)); // nobody agrees by oversight

        await Business.Merchant.WithDbAsync(async db =>
        {
            var customer = await db.Customers.FirstAsync();
            customer.Party = customer.Party with { Email = "" };
            return await db.SaveChangesAsync();
        });
        await payer.OpenAsync(invoice.Address + "?panel=1");
        Assert.DoesNotContain(AutomaticDesk.Tick, payer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_may_not_keep_anything_offers_nothing_and_the_gateways_page_says_so()
    {
        await Desk.OfferAsync();
        await Business.Merchant.WithDbAsync(db => db.Connections.Where(c => c.Id == Business.Connection.Id)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Forgoes, "rak_customer_write")
                .SetProperty(x => x.Way, ConnectionWay.OwnKey)));
        var invoice = await Business.IssueAsync(40_00);
        using var payer = App.Visitor();
        await payer.OpenAsync(invoice.Address + "?panel=1");
        Assert.DoesNotContain(AutomaticDesk.Tick, payer.Text, StringComparison.Ordinal);
        using var visitor = await Business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/settings/payment-gateways/edit/{Business.Gateway.Id}");
        Assert.Contains("Customers are not offered automatic payments.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_ticks_what_is_not_offered_any_more_is_told_beside_it()
    {
        await Desk.OfferAsync();
        var invoice = await Business.IssueAsync(40_00);
        using var payer = App.Visitor();
        await payer.OpenAsync(invoice.Address + "?panel=1");
        payer.Tick(AutomaticDesk.Tick);
        await Business.Merchant.WithDbAsync(db =>
            db.Gateways.ExecuteUpdateAsync(g => g.SetProperty(x => x.OffersAutomatic, false)));
        await payer.PressAsync("Continue");
        Assert.Contains("Automatic payments are not possible with this way to pay.", payer.Text,
            StringComparison.Ordinal);
        Assert.Empty(await Desk.MethodsAsync());
    }

    [Fact]
    public async Task The_customer_sees_what_will_be_charged_and_stops_it_on_the_invoices_page()
    {
        var invoice = await Business.IssueAsync(40_00);
        await Business.AnnounceAsync(invoice.Id);
        using var payer = App.Visitor();
        await payer.OpenAsync(invoice.Address);
        Assert.Contains("€40.00 will be charged to Visa •••• 4242 on", payer.Text, StringComparison.Ordinal);
        await payer.PressAsync("Stop automatic payments");
        Assert.Contains("Automatic payments have stopped.", payer.Text, StringComparison.Ordinal);
        Assert.Equal(SavedMethodEnd.StoppedByCustomer, Assert.Single(await Desk.MethodsAsync()).Ending);
        Assert.Equal(AutomaticPaymentEnd.Stopped, Assert.Single(await Desk.AnnouncedAsync()).Ending);
        Assert.Equal(["Automatic payments to Ergasterion have stopped"], await Desk.MailsAsync());
        Assert.Contains("Customer does not pay automatically any more", await Desk.NoticesAsync());
        await payer.OpenAsync(invoice.Address);
        Assert.DoesNotContain("Automatic payment", payer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_for_one_customer_leaves_the_others_as_they_are()
    {
        var other = await Business.Merchant.AddCustomerAsync("Other");
        var (mine, theirs) = (await Business.IssueAsync(40_00), await Business.IssueAsync(50_00, other));
        await Business.KeepAsync(mine.Id);
        var kept = await Business.KeepAsync(theirs.Id);
        using var payer = App.Visitor();
        await payer.OpenAsync(mine.Address);
        await payer.PressAsync("Stop automatic payments");
        Assert.Equal(kept.Id, Assert.Single(await Desk.MethodsAsync(), m => m.IsUsable).Id);
    }

    [Fact]
    public async Task In_the_portal_it_is_stopped_too()
    {
        await Business.KeepAsync((await Business.IssueAsync(40_00)).Id);
        using var guest = await Business.EnterAsync();
        Assert.Contains("What falls due is charged to Visa •••• 4242.", guest.Text, StringComparison.Ordinal);
        await guest.PressAsync("Stop automatic payments");
        Assert.Contains("Automatic payments have stopped.", guest.Text, StringComparison.Ordinal);
        Assert.False(Assert.Single(await Desk.MethodsAsync()).IsUsable);
    }

    [Fact]
    public async Task The_merchant_sees_the_consent_and_stops_it_for_the_customer()
    {
        await Business.KeepAsync((await Business.IssueAsync(40_00)).Id);
        using var visitor = await Business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Contains("from the network address 127.0.0.1", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Pay what falls due automatically.", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Stop automatic payments");
        Assert.Contains("Stopped by you", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(["Automatic payments to Ergasterion have stopped"], await Desk.MailsAsync());
        Assert.DoesNotContain("Customer does not pay automatically any more", await Desk.NoticesAsync());
    }

    [Fact]
    public async Task The_merchant_lets_one_invoice_be_and_the_customer_is_told()
    {
        var invoice = await Business.IssueAsync(40_00);
        await Business.AnnounceAsync(invoice.Id);
        using var visitor = await Business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        Assert.DoesNotContain("Try again now", visitor.Text, StringComparison.Ordinal); // not before its day
        await visitor.PressAsync("Do not charge it");
        Assert.True(Assert.Single(await Desk.AnnouncedAsync()).HasEnded);
        Assert.True(Assert.Single(await Desk.MethodsAsync()).IsUsable);
        Assert.Equal(["Invoice INV-0001 is not charged automatically"], await Desk.MailsAsync());
    }

    [Fact]
    public async Task What_was_refused_is_tried_again_when_the_merchant_says_so()
    {
        var invoice = await Business.IssueAsync(40_00);
        var before = await Business.AnnounceAsync(invoice.Id, wasRefused: true);
        using var visitor = await Business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        Assert.Contains("insufficient_funds", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Try again now");
        Assert.Contains("It is charged in a moment", visitor.Text, StringComparison.Ordinal);
        Assert.NotEqual(before.NextAt, Assert.Single(await Desk.AnnouncedAsync()).NextAt);
    }

    [Fact]
    public async Task The_customer_is_asked_to_pay_what_was_refused_and_reminders_wait_only_before()
    {
        var invoice = await Business.IssueAsync(40_00, (10, 20_00));
        await Business.Merchant.WithDbAsync(async db =>
        {
            db.Add(new ReminderRule(Business.Merchant.Ids().Next<ReminderRule>(), Business.Merchant.OrganizationId,
                Currency.Eur.Zero, App.Clock.GetUtcNow()) { Days = 3 });
            return await db.SaveChangesAsync();
        });
        await Business.AnnounceAsync(invoice.Id);
        using var visitor = await Business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        Assert.Contains("They wait: it is paid automatically.", visitor.Text, StringComparison.Ordinal);
        await Business.Merchant.WithDbAsync(async db =>
        {
            (await db.AutomaticPayments.FirstAsync()).Refuse("authentication_required", "",
                await db.Organizations.FirstAsync(), App.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await visitor.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        Assert.DoesNotContain("They wait", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("it is not tried again", visitor.Text, StringComparison.Ordinal);
        using var payer = App.Visitor();
        await payer.OpenAsync(invoice.Address);
        Assert.Contains("Your bank did not allow this invoice to be charged.", payer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Greek_the_consent_is_kept_as_it_was_read()
    {
        await Desk.OfferAsync();
        using var payer = new Payer(App, await Business.IssueAsync(40_00), "el");
        const string Tick = "Να πληρώνεται αυτόματα στο εξής ό,τι λήγει προς Ergasterion, με το μέσο με το οποίο πληρώνω "
            + "τώρα. Λαμβάνω e-mail τουλάχιστον δύο ημέρες πριν από κάθε χρέωση και μπορώ να το διακόψω οποτεδήποτε.";
        await payer.Visitor.OpenAsync("/portal/sign-in?lang=el"); // chosen for this browser
        await payer.PayAsync((await payer.PressPayAsync(pay: "Πληρωμή", go: "Συνέχεια", tick: Tick))!);
        var method = Assert.Single(await Desk.MethodsAsync());
        Assert.Equal((Tick, "el"), (method.Consent.Text, method.Consent.Language));
        Assert.True(method.IsUsable);
    }
}
