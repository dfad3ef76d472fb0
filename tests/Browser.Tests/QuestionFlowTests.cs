using Tamias.Browser.Tests.Steps;
using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests;

/// <summary>A customer asks about an invoice and is answered.</summary>
public sealed class QuestionFlowTests(Chromium chromium, Product product) : Browsing(chromium), IClassFixture<Product>
{
    const string Question = "Για ποιον μήνα είναι το τιμολόγιο;";
    const string Answer = "Για τον Νοέμβριο, με τις δύο επιπλέον ημέρες.";

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("el", 320)]
    public async Task A_question_reaches_the_merchant_by_mail_and_the_answer_the_customer(string language, int width)
    {
        var business = await Business.OpenAsync(product.App, language);
        var invoice = await business.IssueAsync(80_00);
        var number = (await invoice.ReadAsync()).Number;
        var merchant = await OpenAsync(product.App, language, width);
        await merchant.SignInAsync(business.Merchant);
        var customer = await OpenAsync(product.App, language, width);
        await customer.GoAsync(invoice.Address);
        await customer.PressAsync("Ask about this invoice");
        await WriteAsync(customer, Question, "50-question");
        await customer.SeesAsync(
            "Your message has reached {0}. The answer comes here and by e-mail.", "Ergasterion");
        await customer.KeepAsync("51-asked");

        var name = merchant.Say("Invoice {0}", number);
        await merchant.FollowMailAsync(merchant.Say("Question from {0}: {1}", "Customer", name), "Answer");
        await merchant.SeesTextAsync(Question);
        await WriteAsync(merchant, Answer, "52-answer");
        await merchant.SeesTextAsync(Answer);
        await merchant.KeepAsync("53-answered");

        await customer.FollowMailAsync(
            customer.Say("Message from {0}: {1}", "Ergasterion", name), "Read and reply");
        await customer.SeesTextAsync(Answer);
        await customer.KeepAsync("54-read");
        await customer.PressAsync("Back to the invoice");
        await customer.SeesAsync("Messages about this invoice ({0})", 2);
    }

    static async Task WriteAsync(Window window, string text, string picture)
    {
        await window.FillAsync("Your message", text);
        await window.KeepAsync(picture);
        Assert.Equal(0, await window.OverhangAsync());
        await window.PressAsync("Send message");
    }
}
