using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class PayoutMapping : IEntityTypeConfiguration<Payout>, IEntityTypeConfiguration<BalanceTransaction>
{
    public void Configure(EntityTypeBuilder<Payout> builder)
    {
        builder.ToTable("payouts").HasKey(p => p.Id);
        builder.Money(p => p.Amount);
        builder.HasIndex(p => new { p.ConnectionId, p.StripeId }).IsUnique();
        builder.HasIndex(p => p.NextCheckAt);
        builder.Refers<Payout, Connection>(p => p.ConnectionId);
    }

    public void Configure(EntityTypeBuilder<BalanceTransaction> builder)
    {
        builder.ToTable("balance_transactions").HasKey(t => t.Id);
        builder.Money(t => t.Amount);
        builder.Money(t => t.Fee);
        builder.Ignore(t => t.Net);
        builder.HasIndex(t => new { t.ConnectionId, t.StripeId }).IsUnique();
        builder.HasIndex(t => new { t.OrganizationId, t.SourceId });
        builder.Refers<BalanceTransaction, Connection>(t => t.ConnectionId);
        builder.Refers<BalanceTransaction, Payment>(t => t.PaymentId);
        builder.Refers<BalanceTransaction, Payout>(t => t.PayoutId);
    }
}
