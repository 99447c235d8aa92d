package org.proofline.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proofline.ledger.FundHistory;
import org.proofline.ledger.FundTree;
import org.proofline.ledger.FundTree.Node;
import org.proofline.ledger.Guardrails;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** The tree of funds as the vendor's people see it. */
@Component
class FundOverview {

    private final FundTree tree;
    private final FundHistory history;
    private final Guardrails guardrails;

    FundOverview(FundTree tree, FundHistory history, Guardrails guardrails) {
        this.tree = tree;
        this.history = history;
        this.guardrails = guardrails;
    }

    List<FundRow> rows() {
        Map<String, Integer> depths = new HashMap<>();
        return tree.all().stream()
                .map(node -> {
                    int depth = node.parent() == null ? 0 : depths.getOrDefault(node.parent(), 0) + 1;
                    depths.put(node.fund().code(), depth);
                    return row(node, depth);
                })
                .toList();
    }

    FundRow row(String code) {
        return tree.all().stream()
                .filter(node -> node.fund().code().equals(code))
                .findFirst()
                .map(node -> row(node, 0))
                .orElseThrow(() -> DomainException.notFound("fund"));
    }

    private FundRow row(Node node, int depth) {
        String code = node.fund().code();
        return new FundRow(node, depth, history.usedPercent(code), guardrails.of(code));
    }
}
