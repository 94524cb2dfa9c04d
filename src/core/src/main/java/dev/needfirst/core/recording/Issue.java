package dev.needfirst.core.recording;

/**
 * An issue and where it is now.
 *
 * @param id Jira's id
 * @param projectId Jira's id of the project that it is in at present
 */
public record Issue(long id, long projectId) {}
