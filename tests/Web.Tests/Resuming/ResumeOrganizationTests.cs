using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Email;
using Tamias.Web.Recurring;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Reminders;

namespace Tamias.Web.Tests.Resuming;

/// <summary>A backup was put back: what may have happened since it was made is not done again by itself.</summary>
public sealed class ResumeOrganizationTests(Databases databases) : OwnBusiness(databases)
{
    static readonly DateOnly Monday = new(2027, 3, 1);

    Merchant Merchant => Business.Merchant;

    [Fact]
    public async Task Nothing_is_issued_sent_or_repeated_until_a_person_has_said_what_happened()
    {
        App.Clock.Become(Monday, 12);
        await MailAsync("sent-before", "Already there");
        await MailAsync("not-sent", "Not there yet");
        var made = await RepeatAsync("Made before");
        await RepeatAsync("Not made yet");
        await RestoreAsync();
        App.Clock.Become(Monday.AddDays(1), 12);
        await WorkAsync();
        var draft = await DraftAsync(Monday.AddDays(1));
        Assert.Contains("A backup was put back", (await IssueAsync(draft))?.Sentence, StringComparison.Ordinal);
        Assert.All(await MailsAsync(), m => Assert.Null(m.SentAt));
        Assert.False(await Merchant.WithDbAsync(db => db.Invoices.AnyAsync(i => i.RecurringId != null)));

        using var visitor = await Merchant.SignInAsync("el");
        await visitor.PressAsync("Έλεγχος");
        visitor.Fill("Επόμενος αριθμός", "8");
        Tick(visitor, "Not there yet");
        Tick(visitor, "Not made yet");
        await visitor.PressAsync("Συνέχεια");
        Assert.Equal("/", visitor.Address);
        Assert.DoesNotContain("Επαναφέρθηκε", visitor.Text, StringComparison.Ordinal);

        App.Clock.Become(Monday.AddDays(1), 13);
        await WorkAsync();
        Assert.Null(await IssueAsync(draft));
        var numbers = await Merchant.WithDbAsync(db => db.Invoices.Where(i => i.IssuedAt != null)
            .Select(i => i.Number).Order().ToListAsync());
        Assert.Equal(["INV-0008", "INV-0009"], numbers);
        var mails = await Eventually.GetsAsync(MailsAsync, all => all.TrueForAll(m => m.SentAt is not null));
        Assert.Equal(["Not there yet"], mails.Where(m => m.Kind == MailKind.Receipt).Select(m => m.Subject));
        Assert.Equal(1, await Merchant.WithDbAsync(db => db.Invoices.CountAsync(i => i.RecurringId != null)));
        var next = await Merchant.WithDbAsync(db => db.RecurringInvoices.SingleAsync(r => r.Id == made));
        Assert.Equal(new DateOnly(2027, 4, 2), next.NextOn);
    }

    [Fact]
    public async Task A_number_before_the_backups_is_refused_beside_its_field_and_nothing_goes_on()
    {
        await Business.IssueAsync(10_00);
        await RestoreAsync();
        await MailAsync("waits", "It waits");
        using var visitor = await Merchant.SignInAsync();
        await visitor.OpenAsync("/resume");
        foreach (var wrong in new[] { "1", "0", "-3", "2.5", "", "9999999999" })
        {
            visitor.Fill("Next number", wrong);
            Tick(visitor, "It waits");
            await visitor.PressAsync("Go on");
            Assert.Contains("whole number from 2 to", visitor.ErrorBeside("Next number"), StringComparison.Ordinal);
            Assert.Equal(wrong, visitor.Value("Next number"));
            Assert.True(Box(visitor, "It waits").IsChecked);
        }

        Assert.Contains(await MailsAsync(), m => m.Subject == "It waits" && m.SentAt is null);
        visitor.Fill("Next number", "2");
        await visitor.PressAsync("Go on");
        await visitor.OpenAsync("/resume");
        Assert.Equal("/", visitor.Address);
        Assert.Null(await IssueAsync(await Business.DraftAsync(20_00)));
        Assert.True(await Merchant.WithDbAsync(db => db.Invoices.AnyAsync(i => i.Number == "INV-0002")));
    }

    [Fact]
    public async Task What_signed_customers_in_is_over_as_it_may_have_been_used_or_taken_back_since()
    {
        var link = await Business.LinkAsync(await Business.AdmitAsync());
        using var customer = await Business.EnterAsync();
        await RestoreAsync();
        await customer.OpenAsync("/portal");
        Assert.Equal("/portal/sign-in", customer.Address);
        await customer.OpenAsync(link);
        Assert.Contains("This link opens nothing any more", customer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_that_were_due_before_are_left_out_and_those_of_tomorrow_are_not()
    {
        var calendar = new Calendar(Business);
        calendar.Become(Monday);
        await calendar.RuleAsync(1);
        await calendar.IssueAsync(Monday.AddDays(3));
        await calendar.IssueAsync(Monday.AddDays(4));
        await RestoreAsync();
        await calendar.ComeAsync(Monday.AddDays(4), 11);
        Assert.Empty(await calendar.RemindersAsync());

        using var visitor = await Merchant.SignInAsync();
        await visitor.OpenAsync("/resume");
        await visitor.PressAsync("Go on");
        await calendar.ComeAsync(Monday.AddDays(4), 15);
        Assert.Empty(await calendar.RemindersAsync());
        await calendar.ComeAsync(Monday.AddDays(5));
        Assert.Equal(["2027-03-06 1"], await calendar.TimesAsync());
    }

    /// <summary>As the next start finds a database that was put back.</summary>
    Task<bool> RestoreAsync() => Merchant.WithDbAsync(async db =>
    {
        await db.InTransactionAsync(() => db.Database.ExecuteSqlRawAsync(
            db is SqliteDb ? SqliteDb.MarkRestored : PostgresDb.MarkRestored));
        await db.NoteRestoreAsync(App.Clock.GetUtcNow(), default);
        var held = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == Merchant.OrganizationId);
        await db.NoteRestoreAsync(App.Clock.GetUtcNow().AddDays(1), default);
        Assert.Equal(held.RestoredAt, await db.Organizations.Where(o => o.Id == held.Id).Select(o => o.RestoredAt)
            .SingleAsync()); // once after each restore
        Assert.True(held.IsHeld);
        return true;
    });

    async Task WorkAsync()
    {
        while (await App.WithAsync<RecurrenceWork, bool>(default, work => work.OnceAsync(default))
            || await App.WithAsync<Outbox, bool>(default, work => work.OnceAsync(default)))
        {
            // another one
        }
    }

    async Task<Id<Invoice>> DraftAsync(DateOnly day)
    {
        var id = await Business.DraftAsync(10_00);
        await Merchant.WithDbAsync(async db =>
        {
            var invoice = await db.Invoices.SingleAsync(i => i.Id == id);
            invoice.Write(new(Currency.Eur, day) { Lines = [.. invoice.Lines] });
            return await db.SaveChangesAsync();
        });
        return id;
    }

    Task<Refusal?> IssueAsync(Id<Invoice> draft) => App.WithAsync<IssueInvoice, Refusal?>(
        Merchant.OrganizationId, i => i.IssueAsync(draft, null, default));

    Task<List<Mail>> MailsAsync() => Merchant.WithDbAsync(db => db.Mails.AsNoTracking().ToListAsync());

    /// <summary>Due in an hour, so that it waits before the restore, too.</summary>
    Task<int> MailAsync(string cause, string subject) => Merchant.WithDbAsync(db =>
    {
        db.Add(new Mail(Merchant.Ids().Next<Mail>(), Merchant.OrganizationId, MailKind.Receipt, cause)
        {
            To = "c@example.test", Subject = subject, Body = "Thank you", Language = "el",
            CreatedAt = App.Clock.GetUtcNow(), NotBeforeAt = App.Clock.GetUtcNow().AddHours(1),
        });
        return db.SaveChangesAsync();
    });

    async Task<Id<RecurringInvoice>> RepeatAsync(string buyer)
    {
        var customer = await Merchant.AddCustomerAsync(buyer);
        var pattern = await Business.DraftAsync(60_00);
        return await Merchant.WithDbAsync(async db =>
        {
            (await db.Invoices.SingleAsync(i => i.Id == pattern)).Address(customer);
            var row = new RecurringInvoice(Merchant.Ids().Next<RecurringInvoice>(), Merchant.OrganizationId, pattern,
                App.Clock.GetUtcNow()) { Action = RecurrenceAction.Issue };
            row.Schedule(Monday.AddDays(1), 1, RecurrenceUnit.Month, null);
            db.Add(row);
            await db.SaveChangesAsync();
            return row.Id;
        });
    }

    static IHtmlInputElement Box(Visitor visitor, string name) => (IHtmlInputElement)visitor.Page
        .QuerySelectorAll("label.form-check").Single(l => l.TextContent.Contains(name, StringComparison.Ordinal))
        .QuerySelector("input[type=checkbox]")!;

    static void Tick(Visitor visitor, string name) => Box(visitor, name).IsChecked = true;
}
