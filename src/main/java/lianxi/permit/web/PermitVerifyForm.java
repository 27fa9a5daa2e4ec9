package lianxi.permit.web;

/** Says that somebody looked and nothing has changed (核实无变化). */
public class PermitVerifyForm extends TrackForm {}
