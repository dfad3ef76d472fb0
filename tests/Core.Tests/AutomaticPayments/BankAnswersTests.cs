namespace Tamias.Core.Tests.AutomaticPayments;

public sealed class BankAnswersTests
{
    [Theory]
    [InlineData("insufficient_funds", "", BankAnswer.Later)]
    [InlineData("generic_decline", "try_again_later", BankAnswer.Later)]
    [InlineData("a_word_of_next_year", "", BankAnswer.Later)]
    [InlineData("", "", BankAnswer.Later)]
    [InlineData("authentication_required", "", BankAnswer.AskCustomer)]
    [InlineData("authentication_required", "confirm_card_data", BankAnswer.AskCustomer)]
    [InlineData("generic_decline", "do_not_try_again", BankAnswer.AskCustomer)]
    [InlineData("lost_card", "", BankAnswer.Never)]
    [InlineData("stolen_card", "do_not_try_again", BankAnswer.Never)]
    [InlineData("expired_card", "confirm_card_data", BankAnswer.Never)]
    [InlineData("revocation_of_authorization", "", BankAnswer.Never)]
    [InlineData("resource_missing", "", BankAnswer.Never)]
    public void Each_no_has_its_consequence(string code, string advice, BankAnswer expected) =>
        Assert.Equal(expected, BankAnswers.Of(code, advice));
}
