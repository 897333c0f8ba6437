/// Webhooks by Standard Webhooks 1.0 (https://www.standardwebhooks.com): thin, signed events about an
/// organisation's own offers, tried for three days, to public addresses alone.
@NullMarked
package lt.incorpore.feeds.webhooks;

import org.jspecify.annotations.NullMarked;
