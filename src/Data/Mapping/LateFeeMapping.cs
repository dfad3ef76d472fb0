using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class LateFeeMapping : IEntityTypeConfiguration<LateFeeRule>, IEntityTypeConfiguration<LateFee>
{
    public void Configure(EntityTypeBuilder<LateFeeRule> builder)
    {
        builder.ToTable("late_fee_rules").HasKey(r => r.Id);
        builder.HasIndex(r => new { r.ArchivedAt, r.NotBeforeAt });
        builder.Money(r => r.Sum);
        builder.Money(r => r.Least);
        builder.Refers<LateFeeRule, Organization>(r => r.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<LateFee> builder)
    {
        builder.ToTable("late_fees").HasKey(f => f.Id);
        builder.HasIndex(f => new { f.InvoiceId, f.RuleId, f.DueOn, f.Step }).IsUnique();
        builder.HasIndex(f => f.FeeInvoiceId).IsUnique();
        builder.HasIndex(f => new { f.OrganizationId, f.Id });
        builder.Money(f => f.Owed);
        builder.Money(f => f.Amount);
        builder.Refers<LateFee, Organization>(f => f.OrganizationId);
        builder.Refers<LateFee, Invoice>(f => f.InvoiceId);
        builder.Refers<LateFee, Invoice>(f => f.FeeInvoiceId);
        builder.Refers<LateFee, LateFeeRule>(f => f.RuleId);
    }
}
