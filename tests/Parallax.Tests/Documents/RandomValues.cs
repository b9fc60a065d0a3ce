using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using NodaTime;

namespace Parallax.Tests.Documents;

/// <summary>Fills any of the engine's records with random values, following its types: a new member is covered without a change here.</summary>
internal static class RandomValues
{
    private static readonly string[] Texts = ["", "plain", "quote \" and \\", "Vučić", "\u0000\u001f", "😀", "line\nfeed", "İı<&>", "\u2028"];

    public static object Make(Type type, Random random, int depth = 0)
    {
        if (type == typeof(string))
        {
            return Texts[random.Next(Texts.Length)];
        }

        if (type == typeof(int))
        {
            return random.Next(-5, 5000);
        }

        if (type == typeof(long))
        {
            return random.NextInt64(0, long.MaxValue);
        }

        if (type == typeof(bool))
        {
            return random.Next(2) == 0;
        }

        if (type == typeof(double))
        {
            return random.NextDouble() * 360 - 180;
        }

        if (type == typeof(decimal))
        {
            return new decimal(random.Next(), random.Next(), 0, random.Next(2) == 0, (byte)random.Next(20));
        }

        if (type == typeof(LocalDate))
        {
            return new LocalDate(1990, 1, 1).PlusDays(random.Next(20000));
        }

        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(random.Next(values.Length))!;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return typeof(RandomValues).GetMethod(nameof(MakeArray), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [random, depth])!;
        }

        return MakeRecord(type, random, depth + 1);
    }

    private static ImmutableArray<T> MakeArray<T>(Random random, int depth) =>
        [.. Enumerable.Range(0, depth > 5 ? 0 : random.Next(4)).Select(_ => (T)Make(typeof(T), random, depth))];

    private static object MakeRecord(Type type, Random random, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var nullability = new NullabilityInfoContext();
        var result = constructor.Invoke([.. constructor.GetParameters()
            .Select(parameter => Optional(parameter.ParameterType, nullability.Create(parameter).WriteState, random, depth))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(result, Optional(property.PropertyType, nullability.Create(property).WriteState, random, depth));
        }

        return result;
    }

    private static object? Optional(Type type, NullabilityState state, Random random, int depth)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        var optional = underlying is not null || (!type.IsValueType && state == NullabilityState.Nullable);
        return optional && (depth > 5 || random.Next(3) == 0) ? null : Make(underlying ?? type, random, depth);
    }
}
