// Source: atlascommunity/jira-plugins-groovy @ef39c511, AbstractEntityQueryParser.
package com.atlassian.query.operand;

public interface Operand {}
