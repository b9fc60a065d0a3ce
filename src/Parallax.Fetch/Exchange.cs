using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Items;
using Parallax.Documents.Reading.Warc;

namespace Parallax.Fetch;

/// <summary>One request and its answer.</summary>
internal sealed class Exchange(HttpClient client, FetchOptions options)
{
    public async Task<FetchResult> RunAsync(Uri uri, Validators? known, int maxBytes, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9, application/xml;q=0.9, application/json;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.LastModified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            return await AnswerAsync(uri, request, response, maxBytes, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (Refusal(exception) is { } refused)
        {
            return FetchResult.None(FetchOutcome.Refused, uri.AbsoluteUri, refused.Message);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return FetchResult.None(FetchOutcome.Unusable, uri.AbsoluteUri, "headers longer than is read");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            return FetchResult.None(FetchOutcome.Failed, uri.AbsoluteUri, "cannot be had: " + Innermost(exception).Message.ReplaceLineEndings(" ").TrimEnd('.', ' '));
        }
    }

    private static RefusedAddressException? Refusal(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is RefusedAddressException refused)
            {
                return refused;
            }
        }

        return null;
    }

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;

    private async Task<FetchResult> AnswerAsync(Uri uri, HttpRequestMessage request, HttpResponseMessage response, int maxBytes, CancellationToken cancellation)
    {
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => (header.Key, value)))
            .ToImmutableArray();
        var status = (int)response.StatusCode;
        var result = new FetchResult(FetchOutcome.Failed, uri.AbsoluteUri)
        {
            Status = status,
            Headers = headers,
            ReceivedAt = options.Clock.GetUtcNow(),
            Server = request.Options.TryGetValue(GuardedConnector.Reached, out var address) ? address.ToString() : null,
        };
        switch (status)
        {
            case 304:
                return result with { Outcome = FetchOutcome.NotModified };
            case 404 or 410 or 451:
                return result with { Outcome = FetchOutcome.Gone, Reason = string.Create(CultureInfo.InvariantCulture, $"is not there ({status})") };
            case 408 or 425 or 429 or >= 500:
                return result with { Reason = string.Create(CultureInfo.InvariantCulture, $"the server answers {status}"), RetryAt = RetryAt(response) };
            case not (>= 200 and < 300):
                return result with { Outcome = FetchOutcome.Unusable, Reason = string.Create(CultureInfo.InvariantCulture, $"the server answers {status}") };
        }

        if (!IsText(MediaType.Parse(result.Header("Content-Type"))))
        {
            return result with { Outcome = FetchOutcome.Unusable, Reason = "no text but " + MediaType.Parse(result.Header("Content-Type")).Name };
        }

        if (await BodyAsync(response, maxBytes, cancellation).ConfigureAwait(false) is not { } raw)
        {
            return result with { Outcome = FetchOutcome.Unusable, Reason = string.Create(CultureInfo.InvariantCulture, $"has more than the {maxBytes} bytes that are read") };
        }

        try
        {
            var content = ContentCoding.Decode(raw, result.Header("Content-Encoding")?.Trim().ToLowerInvariant(), new ContainerOptions { MaxItemBytes = maxBytes }, out var problem);
            return content is null
                ? result with { Outcome = FetchOutcome.Unusable, Raw = raw, Reason = problem }
                : result with { Outcome = FetchOutcome.Content, Raw = raw, Content = content };
        }
        catch (InvalidDataException)
        {
            return result with { Outcome = FetchOutcome.Unusable, Raw = raw, Reason = "content that is not coded as its headers say" };
        }
    }

    /// <summary>The content; null where it is longer than what is read.</summary>
    private static async Task<byte[]?> BodyAsync(HttpResponseMessage response, int maxBytes, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            var chunk = new byte[32 * 1024];
            int count;
            while ((count = await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0)
            {
                body.Write(chunk, 0, count);
                if (body.Length > maxBytes)
                {
                    return null;
                }
            }

            return body.ToArray();
        }
    }

    private static bool IsText(MediaType type) =>
        type.Name is "" or "application/octet-stream" || type.Name.StartsWith("text/", StringComparison.Ordinal) || type.Name.EndsWith("+xml", StringComparison.Ordinal) || type.Name.EndsWith("/xml", StringComparison.Ordinal)
        || type.Name.EndsWith("+json", StringComparison.Ordinal) || type.Name.EndsWith("/json", StringComparison.Ordinal);

    private DateTimeOffset? RetryAt(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => options.Clock.GetUtcNow() + delta,
        { Date: { } date } => date,
        _ => null,
    };
}
