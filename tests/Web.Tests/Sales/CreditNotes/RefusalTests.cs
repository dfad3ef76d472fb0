using System.Net;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Sales.CreditNotes;

/// <summary>What is wrong with a credit note is said beside its field, and nothing typed is lost.</summary>
public sealed class RefusalTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("en", "3.5", "At most 3 is left to credit.")]
    [InlineData("en", "-1", "Enter a number from 0 to 3.")]
    [InlineData("en", "two", "Enter a number from 0 to 3.")]
    [InlineData("en", "1,5", "Enter a number from 0 to 3.")]
    [InlineData("en", "0.12345", "Enter a number from 0 to 3.")]
    [InlineData("el", "1.5", "Συμπληρώστε αριθμό από 0 έως 3.")]
    [InlineData("el", "3,0001", "Απομένουν προς πίστωση το πολύ 3.")]
    public async Task A_quantity_that_cannot_be_is_told_beside_it(string language, string typed, string error)
    {
        using var desk = await Desk.OpenAsync(shared.App, language);
        var id = await desk.ThreeHoursAsync();
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Credit(0, typed);
        desk.Visitor.Fill(language == "el" ? "Αιτιολογία" : "Reason", "My own words");
        await desk.Visitor.PressAsync(language == "el" ? "Έκδοση πιστωτικού" : "Issue the credit note");

        Assert.Equal(error, desk.Visitor.ErrorIn(0));
        Assert.Equal("My own words", desk.Visitor.Value(language == "el" ? "Αιτιολογία" : "Reason"));
        Assert.Equal(typed, desk.Visitor.Page.QuerySelector("[name='Input.Quantities[0]']")!.GetAttribute("value"));
        Assert.Empty(await desk.NotesAsync(id));
    }

    [Theory]
    [InlineData("", "Say why. The reason stands on the credit note.")]
    [InlineData("   ", "Say why. The reason stands on the credit note.")]
    [InlineData(null, "At most 500 characters.")]
    public async Task The_reason_is_asked_for(string? reason, string error)
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Fill("Reason", reason ?? new string('x', 501));
        await desk.Visitor.PressAsync("Issue the credit note");

        Assert.Equal(error, desk.Visitor.ErrorBeside("Reason"));
        Assert.Empty(await desk.NotesAsync(id));
    }

    [Fact]
    public async Task Nothing_at_all_is_not_credited()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Credit(0, "0");
        desk.Visitor.Credit(1, "0");
        desk.Visitor.Fill("Reason", "Nothing");
        await desk.Visitor.PressAsync("Issue the credit note");
        await desk.Visitor.PressAsync("Issue the credit note");

        Assert.Contains("Enter at least one quantity to credit.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.NotesAsync(id));
    }

    [Fact]
    public async Task Drafts_void_invoices_and_those_credited_in_full_are_not_credited()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var draft = await desk.DraftAsync(10_00);
        var voided = await desk.IssuedAsync(10_00);
        await desk.OpenAsync(voided);
        await desk.Visitor.PressAsync("Make void");
        var whole = await desk.IssuedAsync(10_00);
        await desk.CreditAllAsync(whole);
        foreach (var (id, sentence) in new[]
        {
            (draft, "A draft is changed, not credited."), (voided, "This invoice is void."),
            (whole, "This invoice has been credited in full."),
        })
        {
            await desk.OpenNewNoteAsync(id);
            Assert.Contains(sentence, desk.Visitor.Text, StringComparison.Ordinal);
            Assert.StartsWith("/sales/invoices/show/", desk.Visitor.Address, StringComparison.Ordinal);
            Assert.DoesNotContain(
                desk.Visitor.Page.Links, l => l.GetAttribute("href") == $"/sales/credit-notes/new/{id}");
        }
    }

    [Fact]
    public async Task A_credited_invoice_is_not_made_void()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        await desk.OpenAsync(id);
        var fields = desk.Visitor.Fields("Make void");
        await desk.CreditAllAsync(id);
        using var answer = await desk.Visitor.PostAsync($"/sales/invoices/show/{id}?handler=Void", fields);

        Assert.False((await desk.ReadAsync(id)).IsVoid);
        Assert.Contains("A credit note has been issued for this invoice.",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task Nothing_of_another_organization_is_credited_or_shown()
    {
        using var owner = await Desk.OpenAsync(shared.App);
        var theirs = await owner.ThreeHoursAsync();
        var note = await owner.CreditAllAsync(await owner.IssuedAsync(10_00));
        using var stranger = await Desk.OpenAsync(shared.App);
        var own = await stranger.ThreeHoursAsync();
        var fields = await stranger.WholeFormAsync(own);

        foreach (var handler in new[] { "", "?handler=Totals", "?handler=Reckon" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visitor.PostAsync(
                $"/sales/credit-notes/new/{theirs}{handler}", fields)).StatusCode);
        foreach (var page in new[] { $"new/{theirs}", $"show/{note.Id}", $"pdf/{note.Id}", $"send/{note.Id}" })
            Assert.Equal(HttpStatusCode.NotFound,
                (await stranger.Visitor.Http.GetAsync($"/sales/credit-notes/{page}")).StatusCode);
        fields["Input.Id"] = note.Id.ToString();
        var answer = await stranger.Visitor.PostAsync($"/sales/credit-notes/new/{own}", fields);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Empty(await stranger.NotesAsync(own));
        Assert.Empty(await owner.NotesAsync(theirs));
    }

    [Fact]
    public async Task Without_its_token_the_form_is_refused()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        var fields = await desk.WholeFormAsync(id);
        foreach (var handler in new[] { "", "?handler=Totals", "?handler=Reckon" })
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.Visitor.PostWithoutTokenAsync(
                $"/sales/credit-notes/new/{id}{handler}", fields)).StatusCode);
        Assert.Empty(await desk.NotesAsync(id));
    }

    [Theory]
    [InlineData("Input.Id", "", HttpStatusCode.NotFound)]
    [InlineData("Input.Id", "nonsense", HttpStatusCode.NotFound)]
    [InlineData("Input.Seen", "", HttpStatusCode.OK)]
    [InlineData("Input.Shown", "1.00 EUR", HttpStatusCode.OK)]
    [InlineData("Input.Quantities[0]", "999999999999999999999999", HttpStatusCode.OK)]
    [InlineData("Input.Quantities[0]", "9223372036854775807", HttpStatusCode.OK)]
    public async Task What_no_form_sends_is_no_error_of_ours(string field, string value, HttpStatusCode status)
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        var fields = await desk.WholeFormAsync(id);
        fields[field] = value;
        using var answer = await desk.Visitor.PostAsync($"/sales/credit-notes/new/{id}", fields);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await desk.NotesAsync(id));
    }
}
