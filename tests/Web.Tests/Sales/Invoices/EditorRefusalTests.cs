using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales.Invoices;

public sealed class EditorRefusalTests(SharedApp shared) : IClassFixture<SharedApp>
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Description", "", "Fill this in.")]
    [InlineData("Quantity", "", "Enter a number above zero")]
    [InlineData("Quantity", "-1", "Enter a number above zero")]
    [InlineData("Quantity", "1,5", "Enter a number above zero")]
    [InlineData("Quantity", "1.00001", "Enter a number above zero")]
    [InlineData("Quantity", "1000001", "Enter a number above zero")]
    [InlineData("Price", "twelve", "Enter a price as a number")]
    [InlineData("Price", "-5", "Enter a price as a number")]
    [InlineData("Price", "1.000,50", "Enter a price as a number")]
    [InlineData("Discount", "101%", "Enter a part such as 10%")]
    [InlineData("Discount", "-1", "Enter a part such as 10%")]
    [InlineData("Discount", "100.01", "Enter a part such as 10%")]
    [InlineData("Discount", "a lot", "Enter a part such as 10%")]
    public async Task What_is_wrong_is_said_beside_it_and_all_that_was_typed_stays(
        string part, string typed, string sentence)
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.OpenNewAsync();
        desk.Write(0, "Description", "Work");
        desk.Write(0, "Price", "100");
        desk.Write(0, part, typed);
        desk.Visitor.Fill("Notes for the customer", "kept");
        await desk.Visitor.PressAsync("Save draft");

        Assert.StartsWith(sentence, desk.ErrorIn(0, part), StringComparison.Ordinal);
        Assert.Equal((typed, "kept"), (desk.Read(0, part), desk.Visitor.Value("Notes for the customer")));
        Assert.Equal(0, await desk.Merchant.WithDbAsync(db => db.Invoices.CountAsync()));
    }

    [Theory]
    [InlineData("Date of the invoice", "", "Enter a date.")]
    [InlineData("Date of the invoice", "1999-12-31", "Enter a date.")]
    [InlineData("Date of the invoice", "2090-01-01", "This date is more than a year ahead.")]
    [InlineData("Due date", "2001-01-01", "The due date cannot be before")]
    public async Task Dates_that_cannot_be_are_refused(string label, string typed, string sentence)
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.OpenNewAsync();
        desk.Visitor.Fill(label, typed);
        await desk.Visitor.PressAsync("Save draft");
        Assert.StartsWith(sentence, desk.Visitor.ErrorBeside(label), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_too_long_are_refused_in_greek()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        await desk.OpenNewAsync();
        desk.Write(0, "Description", new string('α', 501));
        desk.Write(0, "Unit", new string('β', 31));
        desk.Write(0, "Price", "1");
        desk.Visitor.Fill("Όροι", new string('γ', 2001));
        await desk.Visitor.PressAsync("Αποθήκευση προσχεδίου");

        Assert.Equal(("Έως 500 χαρακτήρες.", "Έως 30 χαρακτήρες."),
            (desk.ErrorIn(0, "Description"), desk.ErrorIn(0, "Unit")));
        Assert.Equal("Έως 2000 χαρακτήρες.", desk.Visitor.ErrorBeside("Όροι"));
    }

    [Fact]
    public async Task An_insane_total_is_refused_with_a_sentence_and_not_reckoned()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.OpenNewAsync();
        desk.Write(0, "Description", "Everything");
        desk.Write(0, "Quantity", "1000000");
        desk.Write(0, "Price", "999999999.99");
        await desk.Visitor.PressAsync("Save draft");
        Assert.Contains("An invoice is at most €999,999,999.99.", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_rows_are_taken_and_one_more_is_refused()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.OpenNewAsync();
        var fields = desk.Visitor.Fields("Save draft");
        foreach (var count in new[] { 201, 200 })
        {
            for (var i = 0; i < 201; i++)
                foreach (var (part, value) in Row(i))
                    fields[$"Input.Lines[{i}].{part}"] = i < count ? value : "";
            var answer = await desk.Visitor.PostAsync("/sales/invoices/new", fields);
            var text = await answer.Content.ReadAsStringAsync(Now);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(count == 201, text.Contains("An invoice has at most 200 lines.", StringComparison.Ordinal));
        }

        var total = await desk.Merchant.WithDbAsync(db => db.Invoices.Select(i => i.Total.Minor).SingleAsync());
        Assert.Equal(200_00, total);
    }

    static (string Part, string Value)[] Row(int i) =>
        [("Description", $"Row {i}"), ("Quantity", "1"), ("Price", "1"), ("Unit", ""), ("Tax", "")];

    [Fact]
    public async Task Choices_that_were_never_offered_are_refused()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.OpenNewAsync();
        desk.Write(0, "Description", "Work");
        desk.Write(0, "Price", "1");
        var fields = desk.Visitor.Fields("Save draft");
        foreach (var name in new[] { "Input.Currency", "Input.Withholding", "Input.Lines[0].Tax" })
        {
            var answer = await desk.Visitor.PostAsync("/sales/invoices/new", new(fields) { [name] = "nonsense" });
            var text = await answer.Content.ReadAsStringAsync(Now);
            Assert.Contains("Choose one of the list.", text, StringComparison.Ordinal);
        }

        fields["Input.Customer"] = Guid.NewGuid().ToString();
        var nobody = await desk.Visitor.PostAsync("/sales/invoices/new", fields);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        Assert.Equal(0, await desk.Merchant.WithDbAsync(db => db.Invoices.CountAsync()));
    }
}
