using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.EntityFrameworkCore;
using Tamias.Data;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Hooks;

namespace Tamias.Web.Tests.Faults;

/// <summary>What the product does when its disk takes no more, and when it fails.</summary>
public sealed class DiskTests(Databases databases) : IAsyncLifetime
{
    readonly FailingDisk disk = new();
    App app = null!;
    Business business = null!;
    Visitor merchant = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases, disk);
        business = await Business.OpenAsync(app);
        merchant = await business.Merchant.SignInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        merchant.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task While_it_is_full_Stripe_is_told_to_send_again_and_what_it_sends_again_is_stored()
    {
        disk.Is = DiskState.Full;
        Assert.Equal((503, "60", ""), await TellAsync());
        Assert.Equal((503, "60", ""), await TellAsync());

        disk.Is = DiskState.Fine;
        await ReadyAsync("ok");
        Assert.Equal(200, (await TellAsync()).Status);
        Assert.Equal(1, await business.Merchant.WithDbAsync(db =>
            db.Inbox.CountAsync(e => e.EventId.StartsWith("evt_of_test"))));
    }

    [Theory]
    [InlineData("en", "Nothing can be saved at the moment", "do not count on what you have just sent")]
    [InlineData("el", "Προς το παρόν δεν μπορεί να αποθηκευτεί τίποτε", "μη θεωρήσετε όμως αποθηκευμένο")]
    public async Task Who_pays_while_it_is_full_reads_what_to_do_and_pays_afterwards(
        string language, string title, string advice)
    {
        var invoice = await (await Business.OpenAsync(app, language)).IssueAsync(60_00);
        using var payer = new Payer(app, invoice, language);
        var (pay, go) = language == "en" ? ("Pay", "Continue") : ("Πληρωμή", "Συνέχεια");
        disk.Is = DiskState.Full;
        Assert.Null(await payer.PressPayAsync(pay: pay, go: go));
        Assert.Equal(503, (int)payer.Visitor.Status);
        Assert.Contains(title, payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains(advice, payer.Visitor.Text, StringComparison.Ordinal);
        Assert.NotEmpty(payer.Visitor.Response.Headers.GetValues("Content-Security-Policy"));

        disk.Is = DiskState.Fine;
        await ReadyAsync("ok");
        await payer.PayAsync((await payer.PressPayAsync(pay: pay, go: go))!);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
    }

    [Fact]
    public async Task Who_comes_back_from_paying_while_it_is_full_is_asked_to_wait_and_the_invoice_is_paid_afterwards()
    {
        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        disk.Is = DiskState.Full;
        await payer.PayAsync(session);
        Assert.Equal(200, (int)payer.Visitor.Status);
        Assert.Contains("One moment", payer.Visitor.Text, StringComparison.Ordinal);

        disk.Is = DiskState.Fine;
        await ReadyAsync("ok");
        await payer.ComeBackAsync(session);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
    }

    [Fact]
    public async Task While_it_is_full_all_pages_can_be_read_and_say_so()
    {
        const string Banner = "nothing can be changed until there is room";
        disk.Is = DiskState.Full;
        await TellAsync();
        await ReadyAsync("read-only: the disk is full");
        foreach (var page in (string[])["/", "/sales/invoices", "/customers", "/payments"])
        {
            await merchant.OpenAsync(page);
            Assert.Equal(200, (int)merchant.Status);
            Assert.Contains(Banner, merchant.Text, StringComparison.Ordinal);
        }

        disk.Is = DiskState.Fine;
        await ReadyAsync("ok");
        await merchant.OpenAsync("/customers");
        Assert.DoesNotContain(Banner, merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_write_that_failed_nothing_is_written_any_more_and_the_process_ends()
    {
        var ends = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        disk.Is = DiskState.Broken;
        Assert.Equal(503, (await TellAsync()).Status);
        disk.Is = DiskState.Fine; // a later success would prove nothing
        await Assert.ThrowsAsync<DiskTrouble>(() => business.IssueAsync(1_00));
        Assert.True(await Eventually.GetsAsync(() => Task.FromResult(ends.IsCancellationRequested), ended => ended));
    }

    Task<(int Status, string Again, string Body)> TellAsync() => HookMessage.Event(
        App.PlatformWebhookSecret, "charge.updated", "ch_1", business.Connection.AccountId).SendAsync(app);

    async Task ReadyAsync(string text) => Assert.Equal(text, await Eventually.GetsAsync(
        () => merchant.Http.GetStringAsync("/health/ready"), said => said == text));
}
