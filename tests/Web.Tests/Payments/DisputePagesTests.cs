using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

public sealed class DisputePagesTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    readonly App app = shared.App;
    Business business = null!;
    Later later = null!;

    public async ValueTask InitializeAsync()
    {
        business = await Business.OpenAsync(app);
        later = new(business);
        later.Webhooks(arrive: false);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("en", "No payment has been disputed", "No payouts yet", "Disputes")]
    [InlineData("el", "Καμία είσπραξη δεν έχει αμφισβητηθεί", "Δεν υπάρχουν ακόμη εκταμιεύσεις", "Αμφισβητήσεις")]
    public async Task Empty_lists_teach_and_lead_to_each_other(
        string language, string noDispute, string noPayout, string disputes)
    {
        using var merchant = await business.Merchant.SignInAsync(language);
        await merchant.OpenAsync("/payments/payouts");
        Assert.Contains(noPayout, merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync(disputes);
        Assert.Contains(noDispute, merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_open_ones_first_and_tells_inquiries_from_chargebacks()
    {
        await DisputedAsync(11_00, close: true);
        await DisputedAsync(22_00);
        await DisputedAsync(33_00, inquiry: true);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync("/payments/disputes");
        var rows = merchant.Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();

        Assert.Contains("€11.00", rows[2], StringComparison.Ordinal);
        Assert.Contains("Lost: the payer keeps the money", rows[2], StringComparison.Ordinal);
        Assert.Contains("Inquiry", rows[0], StringComparison.Ordinal);
        Assert.Contains("Chargeback", rows[1], StringComparison.Ordinal);
        Assert.Contains("Customer", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disputes_page_says_why_until_when_what_moved_and_where_to_answer()
    {
        var (invoice, dispute) = await DisputedAsync(60_00);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync("/todos");
        Assert.Contains("Answer until ", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync("The dispute");

        Assert.Contains("without their consent", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Answer until ", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Held by the bank now €60.00", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Dispute: withdrawn -€60.00 Fee €20.00", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Answer at Stripe", merchant.Text, StringComparison.Ordinal);
        Assert.Contains(dispute.StripeId, merchant.Text, StringComparison.Ordinal);
        Assert.Contains((await invoice.ReadAsync()).Number, merchant.Text, StringComparison.Ordinal);
        await merchant.OpenAsync($"/payments/show/{dispute.PaymentId}");
        Assert.Contains("Dispute of €60.00: Waits for your answer", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_merchant_sees_why_the_invoice_is_open_and_the_customer_is_not_shouted_at()
    {
        var (invoice, _) = await DisputedAsync(60_00);
        using var merchant = await business.Merchant.SignInAsync("el");
        await merchant.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        Assert.Contains("Σε αμφισβήτηση", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync("Άνοιγμα αμφισβήτησης");
        Assert.StartsWith("/payments/dispute/", merchant.Address, StringComparison.Ordinal);

        using var customer = app.Visitor();
        await customer.OpenAsync(invoice.Address);
        Assert.Contains("Under review", customer.Text, StringComparison.Ordinal);
        Assert.Contains("you will not need to do anything", customer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("isput", customer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Overdue", customer.Text, StringComparison.Ordinal);
    }

    /// <summary>Case 39: words that Stripe adds later.</summary>
    [Fact]
    public async Task An_unknown_state_and_reason_are_said_to_be_so()
    {
        var (_, dispute) = await DisputedAsync(60_00);
        await business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Disputes.ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Status, "frozen_by_moonlight").SetProperty(d => d.Reason, "eclipse"))));
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/payments/dispute/{dispute.Id}");
        Assert.Contains("In a state that is new here: look at Stripe", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("gives no clear reason", merchant.Text, StringComparison.Ordinal);
        await merchant.OpenAsync("/payments/disputes");
        Assert.Equal(HttpStatusCode.OK, merchant.Status);
    }

    [Fact]
    public async Task The_evidence_pack_has_invoice_mails_and_facts()
    {
        var (invoice, dispute) = await DisputedAsync(60_00);
        await business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Mails
            .Where(m => m.Kind == MailKind.Receipt)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, DateTimeOffset.UtcNow))));
        using var merchant = await business.Merchant.SignInAsync("el");
        var response = await merchant.Http.GetAsync($"/payments/dispute/{dispute.Id}?handler=Evidence");
        Assert.Equal("application/zip", response.Content.Headers.ContentType!.MediaType);
        await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var number = (await invoice.ReadAsync()).Number;

        Assert.Equal(
            ["evidence.html", $"Invoice-{number}.pdf", "mail-01.eml"], zip.Entries.Select(e => e.FullName));
        Assert.StartsWith("%PDF-", await TextAsync(zip.Entries[1]), StringComparison.Ordinal);
        Assert.Contains("To: c@example.test", await TextAsync(zip.Entries[2]), StringComparison.Ordinal);
        var facts = await TextAsync(zip.Entries[0]);
        foreach (var fact in (string[])[dispute.StripeId, number, "Customer", "60,00", "Εξοφλημένο", "pi_", "Visa"])
            Assert.Contains(fact, facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_evidence_is_made_of_cannot_break_out_of_it()
    {
        await business.Merchant.WithDbAsync(async db =>
        {
            (await db.Customers.FirstAsync(c => c.Id == business.Customer.Id)).Party =
                new() { Name = "<script>alert(1)</script>", Email = "c@example.test" };
            return await db.SaveChangesAsync();
        });
        var (_, dispute) = await DisputedAsync(60_00);
        using var merchant = await business.Merchant.SignInAsync();
        var response = await merchant.Http.GetAsync($"/payments/dispute/{dispute.Id}?handler=Evidence");
        await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var facts = await TextAsync(zip.Entries[0]);
        Assert.DoesNotContain("<script", facts, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_of_fraud_asks_a_person_once()
    {
        later.Webhooks(arrive: true);
        var (_, charge) = await later.PaidAsync(60_00, "4000000000005423");
        await app.Stripe.Mail.DeliverAllAsync();
        var todos = await Eventually.GetsAsync(() => later.TodosAsync(TodoReason.FraudWarning), t => t.Count > 0);
        Assert.Equal((await later.PaymentAsync(charge)).Id, Assert.Single(todos).PaymentId);

        var body = await business.Merchant.WithDbAsync(db => db.Inbox
            .Where(e => e.Type == "radar.early_fraud_warning.created").Select(e => e.Body).FirstAsync());
        await app.WithAsync<FraudWarnings, bool>(
            business.Merchant.OrganizationId, w => w.HearAsync(business.Connection, body, default));
        Assert.Single(await later.TodosAsync(TodoReason.FraudWarning));
    }

    async Task<(Issued Invoice, Dispute Dispute)> DisputedAsync(long minor, bool inquiry = false, bool close = false)
    {
        var (invoice, charge) = await later.PaidAsync(minor);
        var dispute = app.Stripe.Bank.Dispute(charge, inquiry: inquiry);
        if (close)
            app.Stripe.Bank.CloseDispute(dispute, won: false);
        await later.HearAsync(dispute);
        return (invoice, await later.DisputeAsync(dispute));
    }

    static async Task<string> TextAsync(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
