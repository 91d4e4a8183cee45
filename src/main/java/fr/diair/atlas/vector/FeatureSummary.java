package fr.diair.atlas.vector;

import java.util.Map;
import java.util.SortedMap;

/**
 * How a reading ended: every feature was either accepted or refused.
 *
 * @param corrections how many features had each kind of correction
 * @param refusals how many features were refused for each reason
 */
public record FeatureSummary(
        long read, long accepted, long refused, SortedMap<String, Long> corrections, Map<String, Long> refusals) {}
